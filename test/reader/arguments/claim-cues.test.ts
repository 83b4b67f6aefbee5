import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimCueLists, claimWords } from '../../../src/language/claims.ts';
import { LANGUAGES } from '../../../src/language/words.ts';
import { cuesOf } from '../../../src/reader/arguments/claim-cues.ts';
import { PhraseScan, scriptOf } from '../../../src/reader/arguments/claim-trie.ts';
import { cpuTime } from '../../cpu-time.ts';
import { documentOf } from './document.ts';

/** What a scan of these entries meets in a text, as "class=words". */
function met(entries: Record<string, string[]>, text: string, script: 'spaced' | 'unspaced' | 'arabic' = 'spaced') {
  const scan = new PhraseScan(new Map(Object.entries(entries)), script);
  const { count, starts, ends, classes } = scan.scan(text);
  return Array.from({ length: count }, (_, i) => `${scan.classes[classes[i] ?? 0]}=${text.slice(starts[i], ends[i])}`);
}

describe('a scan for cue words', () => {
  it('meets whole words only, whatever their case and accents', () => {
    expect(met({ a: ['mine'] }, 'The Mine examined its mines; MINE.')).toEqual(['a=Mine', 'a=MINE']);
    expect(met({ a: ['retarde'] }, 'RETARDÉ, Retardé')).toEqual(['a=RETARDÉ', 'a=Retardé']);
    expect(met({ a: ['ertelendi'] }, 'ERTELENDİ')).toEqual(['a=ERTELENDİ']);
  });

  it('lets letters follow or precede a star, and one word stand for it in a phrase', () => {
    expect(met({ a: ['delay*'] }, 'delays delayed undelayed')).toEqual(['a=delay', 'a=delay']);
    expect(met({ a: ['*fabrik*'] }, 'Batteriefabriken')).toEqual(['a=fabrik']);
    expect(met({ a: ['scal* back'] }, 'scaled back, scale\nback, scaling it back')).toEqual([
      'a=scaled back',
      'a=scale\nback',
    ]);
    expect(met({ a: ['stellt * ein'] }, 'Der Konzern stellt alles ein')).toEqual(['a=stellt alles ein']);
  });

  it('takes a hyphen for a blank', () => {
    expect(met({ a: ['data cent*'] }, 'a data-centre campus')).toEqual(['a=data-cent']);
  });

  it('meets a word once for each class that it is in', () => {
    expect(met({ a: ['works'], b: ['work*'] }, 'works').sort()).toEqual(['a=works', 'b=work']);
  });

  it('finds words anywhere in scripts without spaces, and behind what Arabic writes onto a word', () => {
    expect(met({ a: ['电池'] }, '动力电池工厂', 'unspaced')).toEqual(['a=电池']);
    expect(met({ a: ['مصنع'] }, 'والمصنع بمصنعها', 'arabic')).toHaveLength(2);
  });

  it('is the same on any text however long a run of letters is, and never looks beyond the end', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), text => {
        const hits = met({ a: ['a*', 'b c', '*d'] }, text);
        for (const hit of hits) expect(text).toContain(hit.slice(2));
      }),
    );
    expect(cpuTime(() => met({ a: ['x* y', '*x*'] }, 'x'.repeat(20_000)))).toBeLessThan(1000);
  });
});

describe('the word lists of claims', () => {
  const shape = (lang: string) => [...claimCueLists(claimWords(lang)).keys()];

  it.each(LANGUAGES)('have the same classes in %s, each with words', lang => {
    expect(shape(lang)).toEqual(shape('en'));
    for (const [name, entries] of claimCueLists(claimWords(lang))) expect(entries.length, name).toBeGreaterThan(0);
  });

  it.each(LANGUAGES)('are all met in a text made of them in %s', lang => {
    const lists = claimCueLists(claimWords(lang));
    const scan = new PhraseScan(lists, scriptOf(lang));
    const missed = [...lists].flatMap(([name, entries]) =>
      entries.filter(entry => {
        const { count, classes } = scan.scan(entry.replaceAll('*', ''));
        return !Array.from({ length: count }, (_, i) => scan.classes[classes[i] ?? 0]).includes(name);
      }),
    );
    expect(missed.filter(entry => !entry.includes(' * '))).toEqual([]);
  });
});

describe('the cues of a document', () => {
  it('know when they are denied', () => {
    const document = documentOf('The plant has not been cancelled. It was cancelled in Kiel.');
    const cancelled = cuesOf(document).filter(cue => cue.cls === 'stage:cancelled');
    expect(cancelled.map(cue => cue.negated)).toEqual([true, false]);
  });

  it('are scanned once', () => {
    const document = documentOf('The plant opened in May.');
    expect(cuesOf(document)).toBe(cuesOf(document));
  });
});
