/** News comes in: sources are asked, pages fetched and read, by workers that share a queue. */
export { DELIVERY_POLICY, Deliverer, type DelivererParts, type Outgoing } from './deliver.ts';
export { isDue, ownAddress, stopAddress } from './digests.ts';
export {
  type Mail,
  type Mailer,
  type MailSettings,
  mailerFor,
  mailSettings,
  publicAddress,
  withoutAddresses,
} from './mail.ts';
export type * from './messages.ts';
export { articleOfPage, type Beside, type RawPage, type ReadPage } from './page.ts';
export { freshState, type Poll, pollSource } from './poll.ts';
export { JOB_POLICY, JOBS, type JobName, type JobPolicy, WorkQueue } from './queue.ts';
export { queryOf } from './selection.ts';
export { type FetchSettings, fetcherFor, fetchSettings } from './settings.ts';
export { fetchStep, pollStep, readStep, type Site } from './steps.ts';
export { pingWebhook, secretOf, signatureOf, type WebhookPosting, webhookAllow } from './webhooks.ts';
export { Worker, type WorkerParts } from './worker.ts';
