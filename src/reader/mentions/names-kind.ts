import { type NameWords, SeenWords } from '../../language/index.ts';
import type { OrganisationType } from './names-type.ts';

/** The kind of organisation that the words of a name tell; `company` where they tell nothing. */
export function kindOfOrganisation(name: string, words: NameWords): OrganisationType {
  let known = kinds.get(words);
  if (known === undefined) {
    known = new SeenWords(one => kindOf(one, words));
    kinds.set(words, known);
  }
  return known.at(name, 0, name.length);
}

const kinds = new WeakMap<NameWords, SeenWords<OrganisationType>>();

function kindOf(name: string, words: NameWords): OrganisationType {
  const parts = name.toLowerCase().split(/[\s'’-]+/);
  const some = (list: { has(word: string): boolean }) =>
    list.has(name.toLowerCase()) || parts.some(part => list.has(part));
  if (some(words.unionWords)) return 'union';
  if (some(words.governmentWords)) return 'government';
  if (some(words.agencyWords)) return 'agency';
  if (some(words.schoolWords)) return 'school';
  if (some(words.mediaWords)) return 'media';
  return 'company';
}
