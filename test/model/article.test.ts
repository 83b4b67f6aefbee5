import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId, documentString, normaliseText } from '../../src/model/index.ts';

describe('an article', () => {
  it('is the same article whatever its white space and accents are made of', () => {
    const id = articleId('L’usine de Dunkerque\n\ncréera 1 200 emplois.');
    expect(articleId('  L’usine de\u00a0Dunkerque cre\u0301era 1 200\templois. ')).toBe(id);
  });

  it('is another article when a word changes', () => {
    expect(articleId('500 emplois')).not.toBe(articleId('600 emplois'));
  });

  it('puts its offsets into the title, a line break and the text', () => {
    expect(documentString({ title: 'Batteries', text: 'Une usine.' })).toBe('Batteries\nUne usine.');
    expect(documentString({ title: '', text: 'Une usine.' })).toBe('Une usine.');
    expect(documentString({ title: null, text: 'Une usine.' })).toBe('Une usine.');
  });

  it('normalises once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => normaliseText(normaliseText(text)) === normaliseText(text)),
    );
  });
});
