import NOTICE from '../../NOTICE?raw';

/** A source of data as NOTICE names it. */
export interface NoticeSource {
  /** What it gives: "Places", "Exchange rates". */
  readonly title: string;
  /** Source, licence and files, in one paragraph. */
  readonly text: string;
}

/** The numbered sources of a NOTICE file, in its order. Each begins with its number and what it gives, and a colon. */
export function sourcesIn(notice: string): NoticeSource[] {
  return notice
    .split(/^\d+\. /mu)
    .slice(1)
    .map(block => {
      const line = block.replace(/\s+/gu, ' ').trim();
      const colon = line.indexOf(': ');
      return colon < 0 ? { title: line, text: '' } : { title: line.slice(0, colon), text: line.slice(colon + 2) };
    });
}

/** The sources of the data that comes with this build; read from NOTICE itself, so that the page cannot be out of date. */
export const NOTICE_SOURCES: readonly NoticeSource[] = sourcesIn(NOTICE);
