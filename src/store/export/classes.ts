import type { Activity } from '../../model/index.ts';

/**
 * Divisions of ISIC Rev. 4 and NACE Rev. 2 (their two-digit codes are the same) of the activities that map to one; activities that
 * spread over several divisions are not there. Source: United Nations, ISIC Rev. 4 (2008); Eurostat, NACE Rev. 2 (2008).
 */
export const DIVISION: Readonly<Partial<Record<Activity, string>>> = {
  'data-centre': '63',
  semiconductors: '26',
  batteries: '27',
  automotive: '29',
  aerospace: '30',
  pharma: '21',
  chemicals: '20',
  metals: '24',
  food: '10',
  logistics: '52',
  retail: '47',
  'software-ai': '62',
  telecoms: '61',
  finance: '64',
  electricity: '35',
  'oil-gas': '06',
  hydrogen: '20',
  mining: '07',
  construction: '41',
  tourism: '55',
  machinery: '28',
  recycling: '38',
  research: '72',
};
