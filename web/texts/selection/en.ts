import type { SelectionTexts } from './type.ts';

export const en: SelectionTexts = {
  origin: 'Foreign or domestic',
  origins: { foreign: 'head office in another country', domestic: 'head office in the same country' },
  form: 'New site or expansion',
  place: 'City, site or region',
  home: 'Country of the head office',
  source: 'Source',
  looked: 'Who looked',
  also: 'and also',
  amount: 'Amount (million euros)',
  jobs: 'Jobs promised',
  scopes: 'Ready scopes',
  crossBorder: 'Cross-border, as fDi Markets',
  crossBorderNote:
    'An approximation: pledges with an investor whose head office is known and in another country. fDi Markets counts new sites and expansions abroad by rules of its own.',
  hundredJobs: '100 jobs or more, as Eurofound’s monitor',
  hundredJobsNote:
    'An approximation: pledges of at least 100 jobs. Eurofound’s restructuring monitor covers the European Union and Norway and counts by rules of its own.',
  cuts: 'Reported job cuts',
  cutsLead:
    'Articles that report job cuts of this company, as read by machine. They stand beside the promises and are never taken off them.',
  noOutlet: 'no outlet named',
  more: 'all formats',
};
