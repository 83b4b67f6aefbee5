import type { SelectionTexts } from './type.ts';

export const de: SelectionTexts = {
  origin: 'Aus dem Ausland oder Inland',
  origins: { foreign: 'Hauptsitz in einem anderen Land', domestic: 'Hauptsitz im selben Land' },
  form: 'Neuer Standort oder Ausbau',
  place: 'Stadt, Standort oder Region',
  home: 'Land des Hauptsitzes',
  source: 'Quelle',
  looked: 'Wer geprüft hat',
  also: 'und auch',
  amount: 'Betrag (Millionen Euro)',
  jobs: 'Zugesagte Stellen',
  scopes: 'Fertige Ausschnitte',
  crossBorder: 'Grenzüberschreitend, wie fDi Markets',
  crossBorderNote:
    'Eine Annäherung: Zusagen mit einem Investor, dessen Hauptsitz bekannt ist und in einem anderen Land liegt. fDi Markets zählt neue Standorte und Erweiterungen im Ausland nach eigenen Regeln.',
  hundredJobs: '100 Stellen und mehr, wie der Monitor von Eurofound',
  hundredJobsNote:
    'Eine Annäherung: Zusagen von mindestens 100 Stellen. Eurofounds Restrukturierungsmonitor erfasst die Europäische Union und Norwegen und zählt nach eigenen Regeln.',
  cuts: 'Gemeldeter Stellenabbau',
  cutsLead:
    'Artikel, die Stellenabbau dieses Unternehmens melden, maschinell gelesen. Er steht neben den Zusagen und wird nie von ihnen abgezogen.',
  noOutlet: 'ohne genanntes Medium',
  more: 'alle Formate',
};
