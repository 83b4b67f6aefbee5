import { sql } from 'kysely';
import type { Decision, Pledge, SourcedClaim } from '../../model/index.ts';
import {
  constraintsOf,
  type FoldOptions,
  foldGroup,
  pairsApart,
  pledgeIdOf,
  type Relation,
  related,
  relationsAmong,
  type Stub,
  type Tie,
  type Traits,
  unpackTraits,
  type Wholes,
  wholesAmong,
} from '../../register/index.ts';
import { type ClaimTables, OVERLAP, PART, SAME } from './claim-rows.ts';
import type { Db } from './sources.ts';
import { Beside, runs, streamed } from './stream.ts';
import { insertPledges } from './write.ts';

/** How many pledges go into one statement. */
const PLEDGES = 200;

/** Folds each group of `made_groups` and writes its pledge with how it stands to others; one group and its ties are held at a time. */
export async function rebuildPledges(
  db: Db,
  view: string,
  tables: ClaimTables,
  said: readonly Decision[],
  options: FoldOptions,
): Promise<void> {
  await writeStubs(db, tables);
  const wholes = wholesAmong(...(await partsAmong(db, tables, said)), said);
  const apart = pairsApart(said, await pledgesOf(db, tables, constraintsOf(said).cannot.flat()));
  const about = byClaim(said);
  const links = sql.table(tables.links);
  const claims = sql.table(tables.claims);
  const members = streamed(
    db,
    sql<{ g: number; n: number; body: SourcedClaim }>`
      select m.g, m.n, c.body from made_groups m join ${claims} c on c.n = m.n order by m.g, m.n`,
    500,
  );
  const inside = new Beside(
    streamed(
      db,
      sql<{ g: number; a: number; b: number; probability: number }>`
        select x.g, l.a, l.b, l.probability from ${links} l join made_groups x on x.n = l.a join made_groups y on y.n = l.b
        where l.kind = ${sql.lit(SAME)} and x.g = y.g order by x.g`,
    ),
    row => row.g,
  );
  const across = new Beside(streamed(db, crossing(tables), 1000), row => row.g);
  const together = new Beside(
    streamed(
      db,
      sql<{ g: number; h: number }>`
        select distinct x.g, y.g as h from ${claims} c join ${claims} d on d.article = c.article and d.n <> c.n
        join made_groups x on x.n = c.n join made_groups y on y.n = d.n where x.g <> y.g order by x.g`,
      5000,
    ),
    row => row.g,
  );
  let made: Pledge[] = [];
  for await (const [g, rows] of runs(members, row => row.g)) {
    const idOf = new Map(rows.map(({ n, body }) => [n, body.id]));
    const ties = (await inside.at(g)).map(({ a, b, probability }) => ordered(idOf.get(a), idOf.get(b), probability));
    const decisions = [...new Set(rows.flatMap(({ body }) => about.get(body.id) ?? []))].sort((a, b) => a.at - b.at);
    const group = { claims: rows.map(({ body }) => body), ties, decisions: decisions.map(({ decision }) => decision) };
    const pledge = foldGroup(group, options);
    const shared = new Set((await together.at(g)).map(({ h }) => h));
    const [relation, traits] = relationOf(pledge, await across.at(g), shared, { wholes, apart });
    made.push(related(pledge, relation, traits));
    if (made.length < PLEDGES) continue;
    await insertPledges(db, view, made);
    made = [];
  }
  await insertPledges(db, view, made);
}

interface Placed {
  readonly at: number;
  readonly decision: Decision;
}

function byClaim(said: readonly Decision[]): Map<string, Placed[]> {
  const about = new Map<string, Placed[]>();
  said.forEach((decision, at) => {
    for (const id of decision.claims) about.set(id, [...(about.get(id) ?? []), { at, decision }]);
  });
  return about;
}

function ordered(a: string | undefined, b: string | undefined, probability: number, overlap = false): Tie {
  const [x = '', y = ''] = [a, b];
  return { a: x < y ? x : y, b: x < y ? y : x, probability, overlap };
}

/** A tie between two groups, as one of them meets it. */
interface Crossing {
  readonly g: number;
  readonly h: number;
  readonly pledge: string;
  readonly kind: number;
  readonly probability: number;
  readonly own: string;
  readonly own_article: string;
  readonly own_traits: string;
  readonly other: string;
  readonly other_article: string;
  readonly other_traits: string;
}

/** Ties between groups, twice each: from either side. */
function crossing(tables: ClaimTables) {
  const links = sql.table(tables.links);
  const claims = sql.table(tables.claims);
  return sql<Crossing>`
    select t.g, t.h, s.pledge, t.kind, t.probability, o.id as own, o.article as own_article, o.traits as own_traits,
      e.id as other, e.article as other_article, e.traits as other_traits
    from (
      select x.g, y.g as h, l.a as n, l.b as m, l.kind, l.probability from ${links} l
        join made_groups x on x.n = l.a join made_groups y on y.n = l.b where x.g <> y.g and l.kind <> ${sql.lit(PART)}
      union all
      select y.g, x.g, l.b, l.a, l.kind, l.probability from ${links} l
        join made_groups x on x.n = l.a join made_groups y on y.n = l.b where x.g <> y.g and l.kind <> ${sql.lit(PART)}
    ) t join made_stubs s on s.g = t.h join ${claims} o on o.n = t.n join ${claims} e on e.n = t.m
    order by t.g`;
}

/** How a pledge stands to others, from the ties that cross to them. */
function relationOf(
  pledge: Pledge,
  rows: readonly Crossing[],
  /** Groups that an article of this one tells too. */
  shared: ReadonlySet<number>,
  { wholes, apart }: { readonly wholes: Wholes; readonly apart: ReadonlySet<string> },
): [Relation | undefined, (id: string) => Traits] {
  const traits = new Map<string, Traits>();
  const own: Stub = { id: pledge.id, claims: pledge.claims.map(({ id }) => id), articles: new Set(['own']), size: 0 };
  const others = Map.groupBy(rows, row => row.pledge);
  const stubs = [...others].map(
    ([id, some]): Stub => ({
      id,
      claims: [...new Set(some.map(({ other }) => other))],
      // Which articles is all one: whether they share any was looked up.
      articles: new Set(some[0] && shared.has(some[0].h) ? ['own'] : []),
      size: 0,
    }),
  );
  const ties = rows.map(row => {
    traits.set(row.own, unpackTraits(row.own, row.own_article, row.own_traits));
    traits.set(row.other, unpackTraits(row.other, row.other_article, row.other_traits));
    return ordered(row.own, row.other, row.probability, row.kind === OVERLAP);
  });
  return [relationsAmong([own, ...stubs], wholes, ties, apart).get(pledge.id), id => traits.get(id) as Traits];
}

/** The pledges that hold some claims. */
async function pledgesOf(
  db: Db,
  tables: ClaimTables,
  ids: readonly string[],
): Promise<(claim: string) => string | undefined> {
  const { rows } = await sql<{ id: string; pledge: string }>`
    select c.id, s.pledge from ${sql.table(tables.claims)} c join made_groups m on m.n = c.n join made_stubs s on s.g = m.g
    where c.id = any(${[...new Set(ids)]}::text[])`.execute(db);
  const byId = new Map(rows.map(({ id, pledge }) => [id, pledge]));
  return id => byId.get(id);
}

/** Writes the pledge id of each group into `made_stubs`, with its largest sum. */
async function writeStubs(db: Db, tables: ClaimTables): Promise<void> {
  await sql`create temp table made_stubs (g int primary key, pledge text not null, size float8 not null) on commit drop`.execute(
    db,
  );
  const first = sql<{ g: number; id: string; size: number }>`
    select distinct on (m.g) m.g, c.id, max(c.size) over (partition by m.g) as size
    from made_groups m join ${sql.table(tables.claims)} c on c.n = m.n order by m.g, c.recorded, c.id`;
  let some: { g: number; pledge: string; size: number }[] = [];
  const flush = async () => {
    await sql`insert into made_stubs select * from unnest(
      ${some.map(({ g }) => g)}::int[], ${some.map(({ pledge }) => pledge)}::text[], ${some.map(({ size }) => size)}::float8[]
    )`.execute(db);
    some = [];
  };
  for await (const { g, id, size } of streamed(db, first, 10_000)) {
    some.push({ g, pledge: pledgeIdOf(id), size });
    if (some.length >= 10_000) await flush();
  }
  await flush();
  await sql`analyze made_stubs`.execute(db);
}

/** The part links between groups, and what of the pledges at both ends is needed to weigh them; editors' too. */
async function partsAmong(
  db: Db,
  tables: ClaimTables,
  said: readonly Decision[],
): Promise<[Stub[], { part: string; whole: string }[]]> {
  const links = sql.table(tables.links);
  const claims = sql.table(tables.claims);
  const { rows } = await sql<{ part: string; whole: string; g: number; h: number }>`
    select c.id as part, d.id as whole, x.g, y.g as h from ${links} l join made_groups x on x.n = l.a
    join made_groups y on y.n = l.b join ${claims} c on c.n = l.a join ${claims} d on d.n = l.b
    where l.kind = ${sql.lit(PART)} and x.g <> y.g`.execute(db);
  const decided = said.flatMap(({ body, claims: part, others }) => (body.kind === 'part' ? [...part, ...others] : []));
  const ids = [...new Set([...rows.flatMap(({ part, whole }) => [part, whole]), ...decided])];
  const stubs = new Map<string, { id: string; claims: string[]; articles: Set<string>; size: number }>();
  for (let at = 0; at < ids.length; at += 10_000) {
    const { rows: held } = await sql<{ id: string; pledge: string; size: number }>`
      select c.id, s.pledge, s.size from ${claims} c join made_groups m on m.n = c.n join made_stubs s on s.g = m.g
      where c.id = any(${ids.slice(at, at + 10_000)}::text[])`.execute(db);
    for (const { id, pledge, size } of held) {
      const stub = stubs.get(pledge) ?? { id: pledge, claims: [], articles: new Set<string>(), size };
      stub.claims.push(id);
      stubs.set(pledge, stub);
    }
  }
  return [[...stubs.values()], rows.map(({ part, whole }) => ({ part, whole }))];
}
