import { describe, expect, it } from 'vitest';
import { inferPublished } from '../../src/reader/published.ts';

describe('the day of publication, from the text alone', () => {
  it.each([
    ['fr', 'PARIS. Dimanche 12 mai, le groupe a annoncé ... au premier trimestre 2024.', '2024-05-12'],
    ['en', 'On Tuesday, March 4, the company said it would spend more than in 2024.', '2025-03-04'],
    ['de', 'Am Montag, dem 13. Mai, sagte der Vorstand, 2024 werde gut.', '2024-05-13'],
    ['fr', "Villeneuve-d'Ascq, le 13 mai 2024 – Le groupe annonce un plan.", '2024-05-13'],
  ])('%s: %s', (lang, text, day) => {
    expect(inferPublished(text, 0, lang)).toBe(day);
  });

  it('is not guessed where no year is named near it', () => {
    expect(inferPublished('Dimanche 12 mai, le groupe a annoncé un plan.', 0, 'fr')).toBeNull();
  });

  it('is not guessed where the weekday fits no year near those named', () => {
    expect(inferPublished('Lundi 12 mai, comme en 2024, le groupe a parlé.', 0, 'fr')).not.toBe('2024-05-12');
  });

  it('is not taken from a date deep in the text', () => {
    expect(inferPublished(`${'Le groupe parle. '.repeat(30)}Il a ouvert le 3 mars 2019.`, 0, 'fr')).toBeNull();
  });
});
