import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Article,
  articleId,
  type Claim,
  documentString,
  type JobsRole,
  type MoneyRole,
  type Passage,
  type Span,
} from '../../model/index.ts';
import { placeQuotes } from './quotes.ts';

/** A claim of the gold: its slots as FORMAT.md has them, each quote with its offsets. */
export type GoldClaim = Omit<Claim, 'evidence' | 'confidence'> & {
  /** The same slug in every article that speaks of the same commitment. */
  readonly pledge: string;
};

/** Money of the gold that is not a claim's amount. */
export interface GoldMoney extends Passage {
  readonly role: MoneyRole;
}

/** A headcount of the gold that is not a claim's jobs. */
export interface GoldJobs extends Passage {
  readonly role: JobsRole;
}

/** A labelled article. All offsets are into `document`, its document string. */
export interface GoldDocument {
  readonly id: string;
  readonly lang: string;
  readonly style: string;
  readonly article: Article;
  readonly document: string;
  readonly noise: readonly Span[];
  readonly claims: readonly GoldClaim[];
  readonly otherMoney: readonly GoldMoney[];
  readonly otherJobs: readonly GoldJobs[];
}

/** A line of a gold file: as FORMAT.md says, quotes without offsets. */
export interface GoldLine {
  readonly id: string;
  readonly lang: string;
  readonly style: string;
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
  readonly noise?: readonly string[];
  readonly claims: readonly GoldClaim[];
  readonly otherMoney?: readonly { readonly quote: string; readonly role: MoneyRole }[];
  readonly otherJobs?: readonly { readonly quote: string; readonly role: JobsRole }[];
}

/** The gold files of a folder, in the order of their names: every `.ndjson` in it. */
export function goldFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(name => name.endsWith('.ndjson'))
    .sort()
    .map(name => join(folder, name));
}

/** SHA-256 (hex) over the gold files' bytes, in order: what weights say they were trained on. */
export function corpusHash(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** Reads gold files, each quote set to the occurrence that fits its claim best. */
export function readGold(files: readonly string[]): GoldDocument[] {
  return files.flatMap(file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => goldDocument(JSON.parse(line) as GoldLine)),
  );
}

/** One gold line as a document with offsets. */
export function goldDocument(line: GoldLine): GoldDocument {
  const document = documentString(line);
  const noise = noiseSpans(document, line.noise ?? []);
  const placed = placeQuotes(document, noise, line);
  return {
    id: line.id,
    lang: line.lang,
    style: line.style,
    article: {
      id: articleId(line.text),
      externalId: line.id,
      title: line.title || null,
      text: line.text,
      lang: line.lang,
      outlet: line.outlet,
      url: null,
      published: line.published,
      publishedInferred: false,
      sample: true,
    },
    document,
    noise,
    ...placed,
  };
}

function noiseSpans(document: string, noise: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const part of noise) {
    for (let at = document.indexOf(part); at >= 0; at = document.indexOf(part, at + part.length)) {
      spans.push({ start: at, end: at + part.length });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}
