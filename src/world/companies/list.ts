import { readFileSync } from 'node:fs';
import { ACTIVITIES, type Company, Failure } from '../../model/index.ts';

export type { Company };

/** The columns of the file, in order. */
export const COMPANY_COLUMNS = [
  'id',
  'name',
  'aliases',
  'descriptions',
  'parent',
  'country',
  'activity',
  'legal',
] as const;

/** One row as an object. Throws `input-malformed` where the row has another number of columns or an unknown activity. */
export function parseCompany(line: string, number: number): Company {
  const cells = line.split('\t');
  const [id = '', name = '', aliases = '', descriptions = '', parent = '', country = '', activity = '', legal = ''] =
    cells;
  const known = ACTIVITIES.find(word => word === activity);
  if (cells.length !== COMPANY_COLUMNS.length || !known)
    throw new Failure('input-malformed', `companies.tsv line ${number}: eight columns and a known activity are needed`);
  return {
    id,
    name,
    aliases: listOf(aliases),
    descriptions: listOf(descriptions),
    parent: parent || null,
    country,
    activity: known,
    legal,
  };
}

function listOf(cell: string): string[] {
  return cell ? cell.split(';').map(part => part.trim()) : [];
}

let all: readonly Company[] | undefined;
let byId: Map<string, Company> | undefined;

/** Every company of the list, in the file's order; read when first asked for. */
export function companies(): readonly Company[] {
  all ??= readFileSync(new URL('../data/companies.tsv', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line, index) => (index === 0 || !line.trim() ? [] : [parseCompany(line, index + 1)]));
  return all;
}

/** The company with this id; null where the list has none. */
export function companyOf(id: string): Company | null {
  byId ??= new Map(companies().map(company => [company.id, company]));
  return byId.get(id) ?? null;
}

/** The id of the firm at the top of the family; the id itself where it stands alone or is unknown. */
export function familyOf(id: string): string {
  let top = id;
  for (let steps = 0; steps < 8; steps++) {
    const parent = companyOf(top)?.parent;
    if (!parent) return top;
    top = parent;
  }
  return top;
}
