import type { SelectionTexts } from './type.ts';

export const fr: SelectionTexts = {
  origin: 'Étranger ou national',
  origins: { foreign: 'siège dans un autre pays', domestic: 'siège dans le même pays' },
  form: 'Nouveau site ou extension',
  place: 'Ville, site ou région',
  home: 'Pays du siège',
  source: 'Source',
  looked: 'Qui a vérifié',
  also: 'et aussi',
  amount: 'Montant (millions d’euros)',
  jobs: 'Emplois promis',
  scopes: 'Périmètres tout prêts',
  crossBorder: 'Transfrontalier, comme fDi Markets',
  crossBorderNote:
    'Approximation : promesses dont un investisseur a son siège, connu, dans un autre pays. fDi Markets compte les nouveaux sites et les extensions à l’étranger selon ses propres règles.',
  hundredJobs: '100 emplois ou plus, comme le suivi d’Eurofound',
  hundredJobsNote:
    'Approximation : promesses d’au moins 100 emplois. L’observatoire des restructurations d’Eurofound couvre l’Union européenne et la Norvège et compte selon ses propres règles.',
  cuts: 'Suppressions d’emplois rapportées',
  cutsLead:
    'Articles qui rapportent des suppressions d’emplois de cette entreprise, lus par la machine. Elles figurent à côté des promesses et n’en sont jamais déduites.',
  noOutlet: 'média non nommé',
  more: 'tous les formats',
};
