import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Failure } from '../model/index.ts';
import type { Breakdown, PledgeRow } from '../store/index.ts';
import type { Message, Worded } from '../work/index.ts';
import type { ChartName, Page, Shell } from './page.ts';

/** A file of the browser's bundle, held in memory: some tens of kilobytes altogether. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** The built pages: what renders them and what the browser loads. */
export interface Web {
  /** The whole HTML document of a page. */
  readonly render: (shell: Shell, page: Page) => string;
  /** A chart as an SVG file; empty where there is nothing to draw. */
  readonly chart: (shell: Shell, name: ChartName, breakdown: Breakdown) => string;
  /** A page's picture for those who point to it, 1200 by 630, as SVG. */
  readonly picture: (shell: Shell, page: Page) => string;
  /** A pledge for a feed: title and summary in plain text. */
  readonly entry: (shell: Shell, row: PledgeRow) => { readonly title: string; readonly summary: string };
  /** A mail, worded. */
  readonly mail: (shell: Shell, message: Message) => Worded;
  /** By file name, as in `/assets/<name>`; names carry a hash of their content and never change. */
  readonly assets: ReadonlyMap<string, Asset>;
  readonly style: string;
  readonly script: string;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
};

/** Hash of everything the bundles are made of: sources of `web/`, the view types' folder, Vite's settings, the lock, NOTICE. */
export function webHash(root: string = ROOT): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'web'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
  for (const file of [
    ...files.sort(),
    join(root, 'vite.config.ts'),
    join(root, 'package-lock.json'),
    join(root, 'NOTICE'),
  ]) {
    if (existsSync(file)) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Builds both bundles into `<folder>/server` and `<folder>/client`; `root` is the project's folder. In a process of its
 * own: the builder is large, and looks at NODE_ENV.
 */
export async function buildWeb(root: string, folder: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const run = (...args: readonly string[]) =>
    promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error', ...args], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    });
  await Promise.all([
    run('--ssr', 'web/entry.server.tsx', '--outDir', join(folder, 'server')),
    run('--outDir', join(folder, 'client')),
  ]);
}

/**
 * The built pages: those shipped in the package (`dist/web`), else those of the cache folder, built now where the
 * sources changed since. Old builds are removed. Throws Failure `internal` where the build fails.
 */
export async function loadWeb(options: { readonly onBuild?: () => void } = {}): Promise<Web> {
  if (!existsSync(join(ROOT, 'web', 'entry.server.tsx'))) {
    const shipped = [join(ROOT, 'dist', 'web'), join(ROOT, 'web')].find(folder => existsSync(join(folder, 'server')));
    if (!shipped) throw new Failure('internal', `The built pages are missing from ${ROOT}; install Pledgebook again.`);
    return open(shipped);
  }
  const cache = join(ROOT, 'node_modules', '.cache', 'pledgebook-web');
  const folder = join(cache, webHash());
  if (!existsSync(folder)) {
    options.onBuild?.();
    await mkdir(cache, { recursive: true });
    const draft = `${folder}.${process.pid}`;
    try {
      await buildWeb(ROOT, draft);
    } catch (cause) {
      await rm(draft, { recursive: true, force: true });
      throw new Failure('internal', `The pages could not be built: ${(cause as Error).message}`, { cause });
    }
    await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
    const keep = folder.slice(cache.length + 1);
    for (const old of await readdir(cache)) {
      if (old !== keep && !old.includes('.')) await rm(join(cache, old), { recursive: true, force: true });
    }
  }
  return open(folder);
}

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
}

async function open(folder: string): Promise<Web> {
  const client = join(folder, 'client');
  const manifest: Record<string, ManifestEntry> = JSON.parse(await readFile(join(client, 'manifest.json'), 'utf8'));
  const entry = manifest['web/entry.client.ts'];
  if (!entry) throw new Failure('internal', `The built pages in ${folder} are incomplete; delete that folder.`);
  const assets = new Map<string, Asset>();
  for (const name of await readdir(client)) {
    if (name === 'manifest.json') continue;
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    assets.set(name, { body: new Uint8Array(await readFile(join(client, name))), type });
  }
  const {
    render,
    chart,
    picture,
    entry: feedEntry,
    mail,
  } = await import(pathToFileURL(join(folder, 'server', 'entry.server.js')).href);
  return { render, chart, picture, entry: feedEntry, mail, assets, style: entry.css?.[0] ?? '', script: entry.file };
}
