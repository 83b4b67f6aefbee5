import type { IntakeProgress, PageOnTheWay } from '../../store/index.ts';

/** How the work stands, on one line. */
export function showProgress({
  waiting,
  fetched,
  read,
  skipped,
  dead,
  sourcesOn,
  sourcesBroken,
}: IntakeProgress): string {
  const broken = sourcesBroken > 0 ? `, ${sourcesBroken} of them BROKEN` : '';
  const sources = sourcesOn === 1 ? '1 source' : `${sourcesOn} sources`;
  return `${sources} on${broken}; pages: ${waiting} to fetch, ${fetched} to read, ${read} read, ${skipped} without an article, ${dead} dead`;
}

/** A page on the list of the dead: its address, then why. */
export function showDead({ key, url, fault, attempts, changed, source }: PageOnTheWay): string {
  const from = source === null ? '' : ` from ${source}`;
  return `${key}\n    ${url}${from}\n    ${changed.slice(0, 16).replace('T', ' ')}, ${attempts === 1 ? '1 try' : `${attempts} tries`}: ${fault ?? 'no reason kept'}\n`;
}
