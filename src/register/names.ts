import type { CompanyRef, Named } from '../model/index.ts';
import { companyOf as companyListed, companyNamed, familyOf as familyListed } from '../world/index.ts';

/** Legal forms and fillers that two spellings of one company's name may differ in. */
const FILLERS =
  /\b(inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|sa|sas|se|ag|gmbh|kg|nv|bv|spa|srl|ab|asa|oy|oyj|kk|pt|tbk|jsc|pjsc|group|groupe|gruppe|grupo|gruppo|grup|grubu|holding|holdings|the)\b/g;

/** Lower case without accents, punctuation as single spaces: how names are compared. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** {@link foldName} without legal forms; the whole folded name where nothing else would be left. */
export function coreName(name: string): string {
  const folded = foldName(name);
  const core = folded.replace(FILLERS, ' ').replace(/\s+/g, ' ').trim();
  return core || folded;
}

/** A name as it stands in an address: letters and digits of any script, joined by hyphens. */
export function slug(name: string): string {
  return coreName(name).replace(/\s+/g, '-');
}

/**
 * The company that an investor's name refers to: the company list's where it knows the id, the usual name or the text's own
 * words, else one made from the name.
 */
export function companyOf({ id, name, quote }: Pick<Named, 'name' | 'id'> & { readonly quote?: string }): CompanyRef {
  const listed = companyListed(id ?? companyNamed(name) ?? (quote ? companyNamed(quote) : null) ?? '');
  if (listed) return { id: listed.id, name: listed.name, home: listed.country };
  return { id: id ?? slug(name), name, home: null };
}

/** What blocks are made of: the id at the top of the company's family, as far as the company list knows it. */
export function familyOf(company: CompanyRef): string {
  return familyListed(company.id);
}
