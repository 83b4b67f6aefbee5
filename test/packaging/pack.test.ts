import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
let folder: string;

/** Runs a program to its end in the empty folder; its output as text. */
const run = (program: string, args: string[], input = '', cwd = folder) =>
  spawnSync(program, args, {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', npm_config_loglevel: 'error', INIT_CWD: undefined },
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pledgebook-pack-'));
  const packed = run('npm', ['pack', '--pack-destination', folder], '', root);
  expect(packed.stderr + packed.stdout).toMatch(/pledgebook-.*\.tgz/);
  const tarball = readdirSync(folder).find(name => name.endsWith('.tgz'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'a-newsroom', private: true, allowScripts: { node: true } }),
  );
  const installed = run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`]);
  expect(installed.status, installed.stderr).toBe(0);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const installed = (...args: string[]) => [join(folder, 'node_modules', '.bin', 'pledgebook'), args] as const;

describe('the packed package in an empty folder', () => {
  it('holds the figures that its method page tells, the fonts and the renderer of its pictures', async () => {
    const own = join(folder, 'node_modules', 'pledgebook');
    const { measured } = (await import(join(own, 'dist', 'server', 'measured.js'))) as {
      measured: () => Record<string, Record<string, number>> | null;
    };
    expect(measured()?.all?.claim).toBeGreaterThan(0.5);
    expect(readdirSync(join(folder, 'node_modules', 'dejavu-fonts-ttf', 'ttf'))).toContain('DejaVuSans.ttf');
  });

  it('prints its help', () => {
    const { status, stdout } = run(...installed('--help'));
    expect(status).toBe(0);
    expect(stdout).toContain('read [options] [file...]');
    expect(stdout).toContain('FILE is plain text, HTML, or NDJSON');
  });

  it('reads an article from the folder that it is called in', () => {
    mkdirSync(join(folder, 'news'), { recursive: true });
    writeFileSync(
      join(folder, 'news', 'plant.txt'),
      'On Monday, Siemens said it would invest $190 million in a new factory in Fort Worth, Texas, creating 800 jobs.',
    );
    const { status, stdout, stderr } = run(
      ...installed('read', '--format', 'ndjson', '--published', '2024-03-05', 'news/plant.txt'),
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const reading = JSON.parse(stdout) as { claims: { amount: { low: number; currency: string; quote: string } }[] };
    expect(reading.claims[0]?.amount).toMatchObject({ low: 190_000_000, currency: 'USD', quote: '$190 million' });
  });
});
