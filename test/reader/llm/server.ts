import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from '../../../src/reader/llm/answer.ts';

/** How the scripted server answers one request. */
export type Step =
  | {
      readonly kind: 'answer';
      readonly answer: Answer;
      readonly usage?: { prompt_tokens: number; completion_tokens: number };
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'slow' };

/** What the server was asked. */
export interface Asked {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: {
    model: string;
    messages: { role: string; content: string }[];
    response_format?: { json_schema: { schema: object } };
  };
}

/** A server on loopback that answers each request by the next step of a script, the last one for ever. */
export async function scriptedServer(script: readonly Step[]) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    asked.push({ headers: request.headers, body: JSON.parse(await bodyOf(request)) });
    const step = script[Math.min(asked.length, script.length) - 1];
    if (step === undefined || step.kind === 'slow') return;
    if (step.kind === 'status') return void response.writeHead(step.status).end('{}');
    const content = step.kind === 'answer' ? JSON.stringify(step.answer) : step.kind === 'text' ? step.text : '';
    const usage = step.kind === 'answer' ? step.usage : undefined;
    const body = JSON.stringify({ choices: [{ message: { content } }], ...(usage && { usage }) });
    if (step.kind !== 'cut') return void response.writeHead(200).end(body);
    response.writeHead(200, { 'content-length': String(body.length + 100) });
    response.write(body.slice(0, 20));
    setTimeout(() => response.destroy(), 20);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>(resolve => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}/v1`, asked, close };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
