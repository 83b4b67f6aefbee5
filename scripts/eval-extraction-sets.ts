import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A page of an evaluation set with what people said of it. */
export interface EvalPage {
  readonly file: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  /** Passages that belong to the article; empty where the set has none. */
  readonly with: readonly string[];
  /** Passages that are furniture. */
  readonly without: readonly string[];
  readonly title: string | null;
  readonly authors: readonly string[];
  /** `YYYY-MM-DD`, or what the set says; null where it says nothing. */
  readonly date: string | null;
}

/** All files of a bare repository's newest commit below `under`, read in one go. */
function blobs(repo: string, under: string): Map<string, Uint8Array> {
  const git = existsSync(join(repo, 'HEAD')) ? repo : join(repo, '.git');
  const listing = execFileSync('git', ['--git-dir', git, 'ls-tree', '-r', '-z', 'HEAD', under], {
    maxBuffer: 1e8,
  }).toString();
  const entries = listing
    .split('\0')
    .filter(Boolean)
    .map(entry => {
      const [meta = '', path = ''] = entry.split('\t');
      return { path, hash: meta.split(' ')[2] ?? '' };
    });
  const out = spawnSync('git', ['--git-dir', git, 'cat-file', '--batch'], {
    input: entries.map(entry => entry.hash).join('\n'),
    maxBuffer: 2e9,
  }).stdout;
  const files = new Map<string, Uint8Array>();
  let at = 0;
  for (const { path } of entries) {
    const line = out.indexOf(10, at);
    const size = Number(out.toString('latin1', at, line).split(' ')[2]);
    files.set(path, out.subarray(line + 1, line + 1 + size));
    at = line + 1 + size + 1;
  }
  return files;
}

/** Set T: trafilatura's evaluation pages, read from a clone or mirror of `adbar/trafilatura`. */
export function loadT(repo: string): EvalPage[] {
  const files = blobs(repo, 'tests/');
  const gold = JSON.parse(new TextDecoder().decode(files.get('tests/evaldata.json'))) as Record<
    string,
    { file: string; with: string[]; without: string[]; title?: string; author?: string | string[]; date?: string }
  >;
  return Object.entries(gold).map(([url, item]) => ({
    file: item.file,
    url,
    bytes: files.get(`tests/cache/${item.file}`) ?? files.get(`tests/eval/${item.file}`) ?? new Uint8Array(),
    with: item.with,
    without: item.without,
    title: item.title || null,
    authors: [item.author ?? []].flat().filter(Boolean),
    date: item.date || null,
  }));
}

/** Set M: the fixtures of `postlight/parser` with the title, author and date that its tests state. */
export function loadM(repo: string): EvalPage[] {
  const fixtures = blobs(repo, 'fixtures/');
  const tests = blobs(repo, 'src/extractors/custom/');
  const pages = new Map<string, EvalPage>();
  for (const [path, bytes] of tests) {
    if (!path.endsWith('index.test.js')) continue;
    const source = new TextDecoder().decode(bytes);
    for (const part of source.split(/describe\(/).slice(1)) {
      const fixture = /fixtures\/([^'"`]+\.html)/.exec(part)?.[1];
      const url = /url\s*=\s*\n?\s*['"`]([^'"`]+)['"`]/.exec(part)?.[1];
      const page = fixture === undefined ? undefined : fixtures.get(`fixtures/${fixture}`);
      if (fixture === undefined || url === undefined || page === undefined) continue;
      const value = (name: string): string | null => {
        const found = new RegExp(
          `assert\\.equal\\(\\s*${name},\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|"((?:[^"\\\\]|\\\\.)*)"|\`([^\`]*)\`)`,
        ).exec(part);
        const text = found?.[1] ?? found?.[2] ?? found?.[3];
        return text === undefined || text === ''
          ? null
          : text
              .replace(/\\(['"`])/g, '$1')
              .replace(/\\xa0|\\n/g, ' ')
              .replace(/\s+/g, ' ')
              .trim();
      };
      const author = value('author');
      const known = pages.get(fixture);
      // The fixtures keep `content` of meta as `value`, a habit of their tests.
      const html = new TextDecoder().decode(page).replace(/(<meta\b[^>]*?)\svalue=/gi, '$1 content=');
      pages.set(fixture, {
        file: fixture,
        url,
        bytes: known?.bytes ?? new TextEncoder().encode(html),
        with: [],
        without: [],
        title: known?.title ?? value('title'),
        authors: known?.authors.length ? known.authors : author === null ? [] : author.split(/,\s+(?:and )?| and | & /),
        date: known?.date ?? value('date_published')?.slice(0, 10) ?? null,
      });
    }
  }
  return [...pages.values()];
}
