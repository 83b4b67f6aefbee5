import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf } from '../../src/cli/commands/decide.ts';
import { ndjson, pledgebook } from './terminal.ts';

let folder: string;
const run = (...args: string[]) => pledgebook([...args, '--data', join(folder, 'data')], { cwd: folder });
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pledgebook-editors-'));
  const text =
    'Siemens said it would invest $190 million in a new factory in Fort Worth, Texas, creating 800 jobs by 2025.';
  writeFileSync(
    join(folder, 'one.ndjson'),
    JSON.stringify({ id: 'x', lang: 'en', published: '2024-03-05', outlet: 'Post', text }),
  );
  await run('add', 'one.ndjson');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Exported {
  readonly claims: readonly { readonly article: string }[];
}
const articleId = async () => ndjson<Exported>((await run('export')).out)[0]?.claims[0]?.article ?? '';

describe('the commands of an editor', { timeout: 120_000 }, () => {
  it('read the stored articles again without changing what the same reader says', async () => {
    const { code, out } = await run('reread', '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/1 read again, 0 would change/);
    expect((await run('reread', 'ffffffffffff')).code).toBe(1);
  });

  it('withdraw an article by the first digits of its id, and give it back', async () => {
    const { code, out } = await run(
      'withdraw',
      (await articleId()).slice(0, 12),
      '--by',
      'Ada',
      '--reason',
      'printed in error',
    );
    expect(code).toBe(0);
    expect((await run('list', '-f', 'ndjson')).out).toBe('');
    const id = /^d[0-9a-f]+/.exec(out)?.[0] ?? '';
    expect((await run('decide', 'undo', id, '--by', 'Ada', '--reason', 'was right')).code).toBe(0);
    expect(ndjson((await run('list', '-f', 'ndjson')).out).length).toBeGreaterThan(0);
  });

  it('take no backup for a register that is cut short, and mix no samples with news', async () => {
    await run('backup', 'whole.gz');
    writeFileSync(join(folder, 'cut.gz'), readFileSync(join(folder, 'whole.gz')).subarray(0, 300));
    writeFileSync(join(folder, 'other.txt'), 'hello\n');
    const other = (...args: string[]) => pledgebook([...args, '--data', join(folder, 'other')], { cwd: folder });
    expect(await other('restore', 'cut.gz')).toMatchObject({ code: 1, err: expect.stringMatching(/cut short/) });
    expect(await other('restore', 'other.txt')).toMatchObject({ code: 1, err: expect.stringMatching(/not a backup/) });
    expect(await other('restore', 'nowhere.gz')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/cannot be read/),
    });
    expect(await other('restore', 'whole.gz', '--samples')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/never mixed/),
    });
  });

  it('erase a text for good: hash, reason and date stay', async () => {
    const article = await articleId();
    const { out } = await run('withdraw', article, '--erase', '--by', 'Ada', '--reason', 'asked for');
    expect(out).toMatch(/destroyed/);
    expect((await run('export', '-f', 'register')).out).not.toContain('Fort Worth');
    expect((await run('export', '-f', 'register')).out).toContain(article);
    expect(await run('add', 'one.ndjson')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/was erased on 2026-11-22 \(asked for\)/),
    });
  });

  it('end with 2 and say what is missing where they are used wrongly', async () => {
    expect(await run('decide', 'merge', 'p1', '--by', 'Ada', '--reason', 'x')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/other/),
    });
    expect((await run('decide', 'dream', 'p1', '--by', 'Ada', '--reason', 'x')).code).toBe(2);
    expect((await run('list', '--sort', 'luck')).code).toBe(2);
    expect((await run('list', '--as-of', 'yesterday')).code).toBe(2);
    expect((await run('export', '--format', 'doc')).code).toBe(2);
    expect((await run('add', '--published', 'May')).code).toBe(2);
  });
});

describe('a decision in words', () => {
  it('becomes a correction with its evidence', () => {
    const body = bodyOf('correct', 'a#c1', [
      'slot=amount',
      'value={"low":1,"high":1,"currency":"EUR","qualifier":"exact"}',
      'quote=one euro',
    ]);
    expect(body).toMatchObject({
      kind: 'correct',
      slot: 'amount',
      value: { low: 1 },
      evidence: { quote: 'one euro', url: null },
    });
  });

  it('becomes an outcome with who measured it', () => {
    const body = bodyOf('outcome', 'p1', [
      'what=jobs-counted',
      'value=90',
      'date=2026-01',
      'by=Labour office',
      'quote=90 at work',
    ]);
    expect(body).toMatchObject({ outcome: { kind: 'jobs-counted', value: 90, date: '2026-01', by: 'Labour office' } });
  });
});
