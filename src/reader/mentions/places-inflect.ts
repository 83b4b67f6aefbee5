/** Polish endings and what they may stand for in the dictionary form; the longest fitting ending is tried first. */
const POLISH: readonly (readonly [string, readonly string[]])[] = [
  ['dziach', ['dzie']],
  ['ymstoku', ['ystok']],
  ['ieście', ['iasto']],
  ['niu', ['ń', 'nie']],
  ['sce', ['ska', 'sk']],
  ['rze', ['r', 'ra']],
  ['dzie', ['d', 'da', 'dy']],
  ['cie', ['t', 'ta', 'to']],
  ['dzi', ['dź', 'dzia']],
  ['iem', ['', 'ie']],
  ['iej', ['a', 'ka']],
  ['ego', ['e', 'y']],
  ['iego', ['ie', 'i']],
  ['ach', ['e', 'y', 'a', 'i', 'o']],
  ['ami', ['e', 'y']],
  ['ej', ['a']],
  ['ie', ['', 'a', 'o', 'ia']],
  ['iu', ['', 'ie', 'ia']],
  ['em', ['', 'o', 'e']],
  ['ym', ['y', 'e']],
  ['im', ['i', 'ie']],
  ['om', ['e', 'y']],
  ['ce', ['ka', 'ca']],
  ['ii', ['ia']],
  ['ji', ['ja']],
  ['ę', ['a']],
  ['ą', ['a']],
  ['y', ['', 'a']],
  ['i', ['', 'a', 'ia']],
  ['u', ['', 'o', 'e']],
  ['a', ['', 'o']],
  ['o', ['a']],
];

/** Dictionary forms that an inflected word of a place name may stand for, the word itself left out. */
export function baseForms(lang: string, word: string): readonly string[] {
  if (lang === 'de' || lang === 'nl') return word.length > 4 && word.endsWith('s') ? [word.slice(0, -1)] : [];
  if (lang !== 'pl' || word.length < 4) return [];
  const forms: string[] = [];
  const lower = word.toLowerCase();
  for (const [ending, bases] of POLISH) {
    if (!lower.endsWith(ending) || word.length - ending.length < 2) continue;
    for (const base of bases) forms.push(word.slice(0, word.length - ending.length) + base);
  }
  return forms;
}

/** Korean particles and words that may follow a place name without a space. */
const PARTICLES =
  /^(?:에서는|에서도|에서의|에서|에는|에도|에의|에|의|은|는|이|가|을|를|와|과|로|으로|으로의|까지|부터|도|만|산|내|권|시내|시|군|구|읍|면|동|리|주|도|현|성|항|시에|시의|공장|공장에|공장을|사업장|캠퍼스|국제도시|지역|등|뿐|보다|처럼|이라는|라는|이며|이고|인|엔|서|향|행|발|시청|본사|공항|남부|북부|동부|서부|정부)*(?=$|[^\uac00-\ud7a3])/u;

/** True where a Korean name may end at `end`: a particle or the word's end follows. */
export function koreanEnd(text: string, end: number): boolean {
  return PARTICLES.test(text.slice(end, end + 12));
}

/** Where a name may begin inside an Arabic word: after «و», «ب», «ل», «ك», «ف» and their pairs; the word's start first. */
export function arabicStarts(text: string, start: number): readonly number[] {
  if (!JOINED.has(text.charCodeAt(start))) return [start];
  if (!CONJUNCTIONS.has(text.charCodeAt(start)) || !PREPOSITIONS.has(text.charCodeAt(start + 1)))
    return [start, start + 1];
  return [start, start + 1, start + 2];
}

/** «و», «ف» */
const CONJUNCTIONS: ReadonlySet<number> = new Set([0x648, 0x641]);
/** «ب», «ل», «ك» */
const PREPOSITIONS: ReadonlySet<number> = new Set([0x628, 0x644, 0x643]);
const JOINED: ReadonlySet<number> = new Set([...CONJUNCTIONS, ...PREPOSITIONS]);
