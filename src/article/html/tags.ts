/** What the tree builder and everything after it know about an element, as bits of {@link tagFlags}. */
export const BLOCK = 1;
export const VOID = 2;
/** Its start tag ends an open `p` (HTML standard, "in body"). */
export const CLOSES_P = 4;
/** "Special" in the standard: an inline end tag does not reach past it. */
export const SPECIAL = 8;
/** Its content is text up to its own end tag. */
export const RAW = 16;
/** Never part of an article's text. */
export const SKIP = 32;
/** Ends the search for an open element (table cells, the document). */
export const SCOPE = 64;
/** `h1` to `h6`. */
export const HEADING = 128;
/** `a`, `b`, `em` and the like: its end tag reaches past blocks inside it. */
export const FORMATTING = 256;

const NAMES: Readonly<Record<string, number>> = {
  a: FORMATTING,
  abbr: 0,
  address: BLOCK | CLOSES_P | SPECIAL,
  applet: SPECIAL | SCOPE | SKIP,
  area: VOID,
  article: BLOCK | CLOSES_P | SPECIAL,
  aside: BLOCK | CLOSES_P | SPECIAL,
  audio: SKIP,
  b: FORMATTING,
  base: VOID,
  big: FORMATTING,
  blockquote: BLOCK | CLOSES_P | SPECIAL,
  body: BLOCK | SPECIAL,
  br: VOID,
  button: SPECIAL | SKIP,
  canvas: SKIP,
  caption: BLOCK | SPECIAL | SCOPE,
  center: BLOCK | CLOSES_P | SPECIAL,
  cite: 0,
  code: FORMATTING,
  col: VOID,
  colgroup: BLOCK,
  datalist: BLOCK | SKIP,
  dd: BLOCK | CLOSES_P | SPECIAL,
  del: 0,
  details: BLOCK | CLOSES_P | SPECIAL,
  dialog: BLOCK | CLOSES_P,
  div: BLOCK | CLOSES_P | SPECIAL,
  dl: BLOCK | CLOSES_P | SPECIAL,
  dt: BLOCK | CLOSES_P | SPECIAL,
  em: FORMATTING,
  embed: VOID | SKIP,
  fieldset: BLOCK | CLOSES_P | SPECIAL,
  figcaption: BLOCK | CLOSES_P | SPECIAL,
  figure: BLOCK | CLOSES_P | SPECIAL,
  font: FORMATTING,
  footer: BLOCK | CLOSES_P | SPECIAL,
  form: BLOCK | CLOSES_P | SPECIAL,
  h1: BLOCK | CLOSES_P | SPECIAL | HEADING,
  h2: BLOCK | CLOSES_P | SPECIAL | HEADING,
  h3: BLOCK | CLOSES_P | SPECIAL | HEADING,
  h4: BLOCK | CLOSES_P | SPECIAL | HEADING,
  h5: BLOCK | CLOSES_P | SPECIAL | HEADING,
  h6: BLOCK | CLOSES_P | SPECIAL | HEADING,
  head: BLOCK | SPECIAL,
  header: BLOCK | CLOSES_P | SPECIAL,
  hgroup: BLOCK | CLOSES_P,
  hr: BLOCK | VOID | CLOSES_P,
  html: BLOCK | SPECIAL,
  i: FORMATTING,
  iframe: RAW | SKIP,
  img: VOID,
  input: VOID,
  ins: 0,
  label: 0,
  legend: BLOCK,
  li: BLOCK | CLOSES_P | SPECIAL,
  link: VOID,
  main: BLOCK | CLOSES_P | SPECIAL,
  map: 0,
  math: SKIP,
  menu: BLOCK | CLOSES_P | SPECIAL,
  meta: VOID,
  meter: SKIP,
  nav: BLOCK | CLOSES_P | SPECIAL,
  nobr: FORMATTING,
  noembed: RAW | SKIP,
  noframes: RAW | SKIP,
  noscript: RAW | SKIP,
  object: SPECIAL | SCOPE | SKIP,
  ol: BLOCK | CLOSES_P | SPECIAL,
  optgroup: BLOCK | SKIP,
  option: BLOCK | SKIP,
  p: BLOCK | CLOSES_P | SPECIAL,
  param: VOID,
  plaintext: BLOCK | CLOSES_P,
  pre: BLOCK | CLOSES_P | SPECIAL,
  progress: SKIP,
  q: 0,
  rp: SKIP,
  rt: SKIP,
  ruby: 0,
  s: FORMATTING,
  script: RAW | SKIP,
  search: BLOCK | CLOSES_P | SPECIAL,
  section: BLOCK | CLOSES_P | SPECIAL,
  select: BLOCK | SPECIAL | SKIP,
  small: FORMATTING,
  source: VOID,
  span: 0,
  strike: FORMATTING,
  strong: FORMATTING,
  style: RAW | SKIP,
  sub: 0,
  summary: BLOCK | CLOSES_P | SPECIAL,
  sup: 0,
  svg: SKIP,
  table: BLOCK | CLOSES_P | SPECIAL | SCOPE,
  tbody: BLOCK | SPECIAL,
  td: BLOCK | SPECIAL | SCOPE,
  template: BLOCK | SPECIAL | SCOPE | SKIP,
  textarea: RAW | SKIP,
  tfoot: BLOCK | SPECIAL,
  th: BLOCK | SPECIAL | SCOPE,
  thead: BLOCK | SPECIAL,
  time: 0,
  title: RAW | SKIP,
  tr: BLOCK | SPECIAL,
  track: VOID,
  tt: FORMATTING,
  u: FORMATTING,
  ul: BLOCK | CLOSES_P | SPECIAL,
  var: 0,
  video: SKIP,
  wbr: VOID,
  xmp: BLOCK | RAW | SKIP,
};

/** Element names by tag number; 0 is a text node, 1 any element that is not in the list. */
export const TAG_NAMES: readonly string[] = ['#text', '#other', ...Object.keys(NAMES)];

/** What is known of each tag number; see the bits above. */
export const tagFlags = Int32Array.from([0, 0, ...Object.values(NAMES)]);

export const TEXT = 0;
export const OTHER = 1;

/** The number of an element name of the list. Throws on a name that is not in it, so that a misspelling shows at load. */
export function tagNumber(name: string): number {
  const number = TAG_NAMES.indexOf(name);
  if (number < 0) throw new Error(`No element is called ${name}.`);
  return number;
}

const SLOTS = 4096;
const slots = new Int16Array(SLOTS);
const codes: Uint8Array[] = TAG_NAMES.map(name => Uint8Array.from(name, char => char.charCodeAt(0)));
for (let tag = 2; tag < TAG_NAMES.length; tag += 1) {
  let hash = 0;
  for (const code of codes[tag] ?? []) hash = (hash * 33 + code) | 0;
  let slot = hash & (SLOTS - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  slots[slot] = tag;
}

/** The tag number of the name at `html[start, end)` in any case, without making a string; {@link OTHER} where unknown. */
export function tagAt(html: string, start: number, end: number): number {
  const length = end - start;
  if (length > 10) return OTHER;
  let hash = 0;
  for (let at = start; at < end; at += 1) {
    let code = html.charCodeAt(at);
    if (code >= 65 && code <= 90) code |= 32;
    hash = (hash * 33 + code) | 0;
  }
  let slot = hash & (SLOTS - 1);
  for (;;) {
    const tag = slots[slot] as number;
    if (tag === 0) return OTHER;
    const name = codes[tag] as Uint8Array;
    if (name.length === length) {
      let same = 0;
      while (same < length && name[same] === lower(html.charCodeAt(start + same))) same += 1;
      if (same === length) return tag;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code | 32 : code;
}
