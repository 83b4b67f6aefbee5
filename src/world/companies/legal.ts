import { foldCompanyName } from './fold.ts';

/** Legal forms that may be left out of a name, folded. */
const FORMS = new Set(
  'inc incorporated corp corporation co company ltd limited llc llp lp plc ag se sa sas sasu sarl nv bv gmbh kg kgaa ohg spa srl ab asa as oy oyj aps kk pt tbk persero bhd berhad pty pte pvt sab sca snc sgps saa ltda lda eireli jsc pjsc ojsc zrt nyrt doo sp zoo spzoo de cv aktiengesellschaft gesellschaft'.split(
    ' ',
  ),
);
/** Words of structure that say nothing of who it is: kept apart from forms, since "General Motors" must stay whole. */
const STRUCTURE = new Set(
  'group groupe gruppe grupo gruppo groep grup grupa holding holdings international global worldwide the'.split(' '),
);
/** Legal forms in scripts without spaces. */
const UNSPACED =
  /株式会社|\(株\)|（株）|有限会社|合同会社|股份有限公司|有限责任公司|有限公司|集团公司|주식회사|㈜|\(주\)|شركة |ش\.م\.م|القابضة$/gu;
/** Forms that their own points or strokes would cut up. */
const SPACED = /\bS\.?\s?p\.?\s?A\b\.?|\bA\/S\b|\bSp\.? ?z ?o\.? ?o\.?(?=$|\s)|\be\.V\.|\bA\.Ş\.?/gu;
const UNSPACED_GROUP = /(?:集团|集團|グループ|그룹|ホールディングス|홀딩스|控股)$/u;

/** The words of a name that say who it is: folded, legal forms gone, "&" and "and" alike. */
export function coreWords(name: string): string[] {
  const bare = name.replace(UNSPACED, ' ').replace(SPACED, ' ').trim();
  const words = foldCompanyName(bare || name)
    .split(' ')
    .filter(word => word !== '&' && word !== 'and' && word !== 'und' && word !== 'et' && word !== 'y');
  while (words.length > 1 && FORMS.has(words.at(-1) ?? '')) words.pop();
  while (words.length > 1 && (words[0] === 'the' || words[0] === 'pt')) words.shift();
  return words;
}

/** As {@link coreWords}, without words of structure at the ends ("Hyundai Motor Group" → hyundai motor). */
export function bareWords(name: string): string[] {
  const words = coreWords(name).map(word => word.replace(UNSPACED_GROUP, '') || word);
  while (words.length > 1 && (STRUCTURE.has(words.at(-1) ?? '') || FORMS.has(words.at(-1) ?? ''))) words.pop();
  while (words.length > 1 && STRUCTURE.has(words[0] ?? '')) words.shift();
  return words;
}
