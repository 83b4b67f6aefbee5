import { existsSync, readFileSync } from 'node:fs';

/** One rule of CLDR's RBNF: what it spells from `base` on. */
interface Rule {
  readonly base: number;
  readonly radix: number;
  readonly body: string;
}

type Rules = Readonly<Record<string, readonly (readonly [string, string])[]>>;

const GREATEST = 1000;

/**
 * Number words of a language from CLDR's rules (npm `cldr-rbnf`): every spelling of 0 to 99, the hundreds and one
 * thousand; for languages that write numbers in one word, of 0 to 999. Empty where CLDR has no rules.
 */
export function numberWordsOf(lang: string): Record<string, number> {
  const file = new URL(`../node_modules/cldr-rbnf/rbnf/${lang}.json`, import.meta.url);
  if (!existsSync(file)) return {};
  const data = JSON.parse(readFileSync(file, 'utf8')) as { rbnf: { rbnf: { SpelloutRules?: Rules } } };
  const rules = data.rbnf.rbnf.SpelloutRules ?? {};
  const words: Record<string, number> = {};
  const sets = Object.keys(rules).filter(name => /^%spellout-(cardinal|numbering)(?!-year)/.test(name));
  for (const set of sets) {
    const oneWord = !/[\s-]/.test(spell(rules, set, 321) ?? ' ');
    for (let value = 0; value <= GREATEST; value++) {
      if (value > 100 && value % 100 !== 0 && !oneWord) continue;
      const text = spell(rules, set, value);
      if (text === null || text.length > 40 || /\d/.test(text)) continue;
      words[text.toLowerCase()] ??= value;
    }
  }
  return words;
}

/** Spells a number by a rule set; null where the rules end in digits or fail. */
function spell(rules: Rules, set: string, value: number, depth = 0): string | null {
  const list = rules[set];
  if (list === undefined || depth > 12) return null;
  const rule = ruleFor(list, value);
  if (rule === null) return null;
  const divisor = rule.radix ** Math.max(0, Math.floor(Math.log(Math.max(rule.base, 1)) / Math.log(rule.radix) + 1e-9));
  const whole = Math.floor(value / divisor);
  const rest = value % divisor;
  let failed = false;
  const put = (target: string, number: number): string => {
    const name = target === '' ? set : target;
    const text = name.startsWith('%') ? spell(rules, name, number, depth + 1) : null;
    if (text === null) failed = true;
    return text ?? '';
  };
  const text = rule.body
    .replace(/\[([^\]]*)\]/g, (_, inner: string) => (rest === 0 ? '' : inner))
    .replace(/\$\([^)]*\)\$/g, '')
    .replace(/←([^←]*)←/g, (_, target: string) => put(target, whole))
    .replace(/→([^→]*)→/g, (_, target: string) => put(target, rest))
    .replace(/=([^=]*)=/g, (_, target: string) => put(target, value))
    .replace(/^'|\u00ad/g, '');
  return failed ? null : text.trim();
}

function ruleFor(list: readonly (readonly [string, string])[], value: number): Rule | null {
  let best: Rule | null = null;
  for (const [head, body] of list) {
    const met = /^(\d+)(?:\/(\d+))?>*$/.exec(head);
    if (met === null) continue;
    const base = Number(met[1]);
    if (base <= value && (best === null || base >= best.base)) {
      best = { base, radix: Number(met[2] ?? 10), body: body.replace(/;$/, '') };
    }
  }
  return best;
}
