import { type Kysely, sql, type Transaction } from 'kysely';
import type { Article, Decision, Pledge, Reading } from '../model/index.ts';
import { type FoldOptions, rates } from '../register/index.ts';
import { checkStore } from './check/check.ts';
import { resolveTargets } from './decide/targets.ts';
import { changesOf } from './derive/changes.ts';
import { derivedStamp, rebuildAll, stampHeld } from './derive/rebuild.ts';
import { NOW, type Refolded, refoldArticles, refoldClaims } from './derive/refold.ts';
import { viewOf } from './derive/views.ts';
import type { Intake } from './intake/intake.ts';
import { localIntake } from './intake/local.ts';
import type { Database, JobsHome } from './open/database.ts';
import { Turns } from './open/turns.ts';
import { localPeople } from './people/local.ts';
import { settleContribution } from './people/moderate.ts';
import type { People } from './people/types.ts';
import { localQueries } from './queries/local.ts';
import type { AsOf, Queries } from './queries/types.ts';
import type { Tables } from './schema/tables.ts';
import type { Added, BackedUp, Change, DecisionInput, Fault, LogRow, Store } from './store.ts';
import { articlesByIds, eraseArticle } from './write/articles.ts';
import { logArticle, logDecision, logReading } from './write/logs.ts';
import { backupRows, unpackRows } from './write/pack.ts';
import { dated, putArticle } from './write/put.ts';

/** Writers of one Postgres take turns by this advisory lock (any number will do, as long as it stays). */
const WRITE_LOCK = 7_140_825;

/** Thrown to take a transaction back on purpose. */
class DryRun extends Error {}

/** A register on a database that this process has open. */
export class LocalStore implements Store {
  readonly place: string;
  readonly queries: Queries;
  readonly people: People;
  readonly intake: Intake;
  readonly jobs: JobsHome;
  readonly #db: Kysely<Tables>;
  readonly #embedded: boolean;
  readonly #clock: () => Date;
  readonly #sample: boolean;
  readonly #turns = new Turns();

  constructor(
    { db, embedded, jobs }: Database,
    place: string,
    options: { readonly clock: () => Date; readonly sample: boolean },
  ) {
    this.#db = db;
    this.#embedded = embedded;
    this.place = place;
    this.#clock = options.clock;
    this.#sample = options.sample;
    this.queries = localQueries({
      db,
      clock: options.clock,
      run: work => this.#turn(work),
      renew: () => this.#renewDay(),
    });
    this.jobs = jobs;
    this.intake = localIntake({
      db,
      now: () => this.#now(),
      run: work => this.#turn(work),
      write: work => this.#write(work),
      refold: async (trx, articles) => {
        await refoldArticles(trx, articles, this.#options());
      },
    });
    this.people = localPeople({
      db,
      embedded,
      now: () => this.#now(),
      run: work => this.#turn(work),
      write: work => this.#write(work),
      renew: () => this.#renewDay(),
    });
  }

  async add(article: Article, reading: Reading): Promise<Added> {
    return this.#write(trx =>
      putArticle(trx, this.#marked(article), reading, { now: this.#now(), options: this.#options() }),
    );
  }

  async wouldChange(article: Article, reading: Reading): Promise<readonly Change[]> {
    return this.#dryRun(async trx => {
      await logArticle(trx, this.#marked(dated(article, reading)), this.#now());
      await logReading(trx, { ...reading, article: article.id }, this.#now());
      return refoldArticles(trx, [article.id], this.#options());
    });
  }

  async reread(article: string, reading: Reading): Promise<Added | null> {
    return this.#write(async trx => {
      if (!(await this.#holds(trx, article))) return null;
      await logReading(trx, { ...reading, article }, this.#now());
      const { after } = await refoldArticles(trx, [article], this.#options());
      return { article, outcome: 'known', pledges: after.map(({ id }) => id) };
    });
  }

  async wouldReread(article: string, reading: Reading): Promise<readonly Change[]> {
    return this.#dryRun(async trx => {
      if (!(await this.#holds(trx, article))) return { before: [], after: [] };
      await logReading(trx, { ...reading, article }, this.#now());
      return refoldArticles(trx, [article], this.#options());
    });
  }

  async decide({ by, reason, body }: DecisionInput): Promise<Decision> {
    return this.#write(async trx => {
      const { claims, others } = await resolveTargets(trx, body);
      const decision = await logDecision(trx, { at: this.#now(), by, reason, body, claims, others });
      const about = await this.#saidOrUndone(trx, body);
      if (about.kind === 'withdraw') {
        if (body.kind === 'withdraw' && body.erase) await eraseArticle(trx, body.article);
        await refoldArticles(trx, [about.article], this.#options());
      } else if (about.kind === 'moderate') await settleContribution(trx, about.contribution);
      else await refoldClaims(trx, [...claims, ...others], this.#options());
      return decision;
    });
  }

  async article(id: string): Promise<Article | null> {
    return this.#turn(async () => {
      return (await articlesByIds(this.#db, [id]))[0] ?? null;
    });
  }

  async *allArticles(): AsyncGenerator<Article> {
    for (let after = ''; ; ) {
      const rows = await this.#turn(() =>
        this.#db
          .selectFrom('articles')
          .select('id')
          .where('id', '>', after)
          .where('text', 'is not', null)
          .orderBy('id')
          .limit(200)
          .execute(),
      );
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
      yield* await this.#turn(() =>
        articlesByIds(
          this.#db,
          rows.map(({ id }) => id),
        ),
      );
    }
  }

  async *allPledges(asOf?: AsOf): AsyncGenerator<Pledge> {
    await this.#renewDay();
    const dated = asOf && (asOf.reported !== null || asOf.recorded !== null);
    const view = dated ? await this.#turn(() => viewOf(this.#db, asOf, this.#clock())) : NOW;
    for (let after = ''; ; ) {
      const page = this.#db.selectFrom('pledges').select('body').where('view', '=', view).where('id', '>', after);
      const rows = await this.#turn(() => page.orderBy('id').limit(200).execute());
      const last = rows.at(-1);
      if (!last) return;
      after = last.body.id;
      for (const { body } of rows) yield body;
    }
  }

  async rebuild(): Promise<void> {
    await this.#write(trx => rebuildAll(trx, this.#options()));
  }

  /** Folds everything anew where what is derived was made by an earlier version; once, however many processes open it. */
  async renewDerived(): Promise<void> {
    const now = derivedStamp();
    if ((await this.#turn(() => stampHeld(this.#db))) === now) return;
    await this.#write(async trx => {
      if ((await stampHeld(trx)) !== now) await rebuildAll(trx, this.#options());
    });
  }

  async check(): Promise<readonly Fault[]> {
    const faults: Fault[] = [];
    await this.#dryRun(async trx => {
      faults.push(...(await checkStore(trx, this.#options())));
      return { before: [], after: [] };
    });
    return faults;
  }

  async *backup(also: BackedUp = {}): AsyncGenerator<LogRow> {
    yield { log: 'pledgebook', row: { format: 1, made: this.#now(), sample: this.#sample } };
    yield* backupRows(work => this.#turn(() => work(this.#db)), also);
  }

  async unpack(rows: readonly LogRow[]): Promise<void> {
    await this.#write(trx => unpackRows(trx, rows));
  }

  async close(): Promise<void> {
    await this.#turns.idle();
    await this.#db.destroy();
  }

  #marked(article: Article): Article {
    return this.#sample ? { ...article, sample: true } : article;
  }

  async #holds(trx: Transaction<Tables>, article: string): Promise<boolean> {
    return (
      (await trx.selectFrom('articles').select('id').where('id', '=', article).where('text', 'is not', null).execute())
        .length > 0
    );
  }

  /** What a decision says; of an undo, what it takes back, however often it was taken back before. */
  async #saidOrUndone(trx: Transaction<Tables>, body: Decision['body']): Promise<Decision['body']> {
    if (body.kind !== 'undo') return body;
    const row = await trx.selectFrom('decisions').select('body').where('id', '=', body.decision).executeTakeFirst();
    return row ? this.#saidOrUndone(trx, row.body) : body;
  }

  /** Delivery is judged on a day: pledges that fell due since the last look are folded anew. */
  async #renewDay(): Promise<void> {
    const today = this.#now().slice(0, 10);
    const state = await this.#turn(() =>
      this.#db.selectFrom('views').select('day').where('view', '=', NOW).executeTakeFirst(),
    );
    if (state && state.day >= today) return;
    await this.#write(async trx => {
      const due = await trx
        .selectFrom('pledges')
        .select('body')
        .where('view', '=', NOW)
        .where('verdict', '=', 'not-yet-due')
        .where('due', '<', today)
        .execute();
      const claims = due.flatMap(({ body }) => body.claims.map(({ id }) => id));
      if (claims.length > 0) await refoldClaims(trx, claims, this.#options());
      await sql`insert into views (view, stamp, day, used) values (${NOW}, '', ${today}, ${this.#now()})
        on conflict (view) do update set day = excluded.day, used = excluded.used`.execute(trx);
    });
  }

  #now(): string {
    return this.#clock().toISOString();
  }

  #options(): FoldOptions {
    return { today: this.#now().slice(0, 10), rateOf: rates };
  }

  /** PGlite has one connection: everything takes turns on it. Postgres has many. */
  #turn<T>(work: () => Promise<T>): Promise<T> {
    return this.#embedded ? this.#turns.take(work) : work();
  }

  #write<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#turn(() =>
      this.#db.transaction().execute(async trx => {
        if (!this.#embedded) await sql`select pg_advisory_xact_lock(${WRITE_LOCK})`.execute(trx);
        return work(trx);
      }),
    );
  }

  async #dryRun(work: (trx: Transaction<Tables>) => Promise<Refolded>): Promise<readonly Change[]> {
    let changes: readonly Change[] = [];
    try {
      await this.#write(async trx => {
        changes = changesOf(await work(trx));
        throw new DryRun();
      });
    } catch (error) {
      if (!(error instanceof DryRun)) throw error;
    }
    return changes;
  }
}
