import { describe, expect, test } from 'vitest';
import { humanMoment, machineMoment } from '../../../src/article/metadata/moment.ts';

describe('dates as machines write them', () => {
  test.each([
    ['2024-05-13', { day: '2024-05-13', at: null, precision: 'day' }],
    ['2024-05-13T08:30:15+02:00', { day: '2024-05-13', at: '2024-05-13T08:30:15+02:00', precision: 'second' }],
    ['2024-05-13T23:30:00.000Z', { day: '2024-05-13', at: '2024-05-13T23:30:00Z', precision: 'second' }],
    ['2024-05-13 08:30', { day: '2024-05-13', at: '2024-05-13T08:30', precision: 'minute' }],
    ['20240513T083015+0200', { day: '2024-05-13', at: '2024-05-13T08:30:15+02:00', precision: 'second' }],
    ['Mon, 13 May 2024 08:00:00 GMT', { day: '2024-05-13', at: '2024-05-13T08:00:00Z', precision: 'second' }],
    ['1715587200', { day: '2024-05-13', at: '2024-05-13T08:00:00Z', precision: 'second' }],
    ['2024-05', { day: '2024-05-01', at: null, precision: 'month' }],
    ['2024-13-01', null],
    ['2024-02-30', null],
    ['0000-00-00', null],
    ['soon', null],
  ])('%s', (text, expected) => {
    expect(machineMoment(text)).toEqual(expected);
  });
});

describe('dates as people write them', () => {
  test.each([
    ['en', 'August 10th, 2016', '2016-08-10'],
    ['en', '08/10/2016', '2016-08-10'],
    ['en-GB', '08/10/2016', '2016-10-08'],
    ['en', 'Posted on 3 Sept 2021 at 4:05 pm', '2021-09-03'],
    ['fr', 'Publié le 12 août 2016 à 14h30', '2016-08-12'],
    ['fr', '1er mars 2020', '2020-03-01'],
    ['de', 'Stand: 6. März 2024, 16:12 Uhr', '2024-03-06'],
    ['de', '06.05.24', '2024-05-06'],
    ['es', '5 de abril de 2023', '2023-04-05'],
    ['it', 'lunedì 3 marzo 2025', '2025-03-03'],
    ['pt', '10 de setembro de 2024', '2024-09-10'],
    ['nl', '5 december 2023', '2023-12-05'],
    ['pl', '14 czerwca 2024', '2024-06-14'],
    ['tr', '8 Ağustos 2022', '2022-08-08'],
    ['id', '17 Agustus 2023', '2023-08-17'],
    ['ja', '2024年4月8日 10時00分', '2024-04-08'],
    ['ko', '2024년 3월 5일', '2024-03-05'],
    ['ko', '입력 2024.03.05 11:20', '2024-03-05'],
    ['ar', '١٣ مايو ٢٠٢٤', '2024-05-13'],
  ])('%s: %s', (lang, text, day) => {
    expect(humanMoment(text, lang)?.day).toBe(day);
  });

  test('the time of day beside them, in twelve or twenty-four hours', () => {
    expect(humanMoment('3 Sept 2021 at 4:05 pm', 'en')).toMatchObject({ at: '2021-09-03T16:05', precision: 'minute' });
    expect(humanMoment('6. März 2024, 16:12 Uhr', 'de')).toMatchObject({ at: '2024-03-06T16:12' });
  });

  test.each(['in March', '12 people', '1.234.567 euros', '31 February 2020', 'version 10.11.12.13', '5 of 2016 seats'])(
    '%s is none',
    text => {
      expect(humanMoment(text, 'en')).toBeNull();
    },
  );
});
