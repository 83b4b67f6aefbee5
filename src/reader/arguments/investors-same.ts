import type { Named } from '../../model/index.ts';
import { foldCompanyName } from '../../world/index.ts';
import type { Entity } from './coreference.ts';

const LEGAL =
  /(?:^| )(?:inc|corp|corporation|co|company|ltd|limited|llc|plc|sa|sas|se|ag|gmbh|kg|nv|bv|spa|srl|ab|asa|group|groupe|gruppe|grupo|gruppo|holding|holdings|the)(?= |$)/g;

/** True where a gold name and an entity are the same: a name or passage of one is, or lies word for word in, one of the other. */
export function sameInvestor(text: string, entity: Entity, gold: Pick<Named, 'name' | 'quote'>): boolean {
  const theirs = [plain(gold.name), plain(gold.quote)];
  const ours = new Set([plain(entity.name), ...entity.references.map(one => plain(text.slice(one.start, one.end)))]);
  for (const one of ours) for (const other of theirs) if (within(one, other)) return true;
  return false;
}

function plain(name: string): string {
  return foldCompanyName(name).replace(LEGAL, ' ').replace(/\s+/g, ' ').trim();
}

function within(a: string, b: string): boolean {
  if (!a || !b) return false;
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && ` ${long} `.includes(` ${short} `);
}
