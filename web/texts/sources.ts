import type { PageLang } from '../../src/server/index.ts';

/** The words around the list of sources; the list itself is NOTICE, in English. */
export const SOURCES: Readonly<Record<PageLang, { readonly title: string; readonly lead: string }>> = {
  en: {
    title: 'Where the data that comes with Pledgebook is from',
    lead: 'Each source with its licence and the file it is in, as the file NOTICE of the project says it.',
  },
  fr: {
    title: 'D’où viennent les données fournies avec Pledgebook',
    lead: 'Chaque source avec sa licence et le fichier où elle se trouve, telle que la donne le fichier NOTICE du projet (en anglais).',
  },
  de: {
    title: 'Woher die mitgelieferten Daten von Pledgebook stammen',
    lead: 'Jede Quelle mit ihrer Lizenz und der Datei, in der sie steht, so wie sie die Datei NOTICE des Projekts nennt (auf Englisch).',
  },
  es: {
    title: 'De dónde vienen los datos que trae Pledgebook',
    lead: 'Cada fuente con su licencia y el archivo en que está, tal como la da el archivo NOTICE del proyecto (en inglés).',
  },
};
