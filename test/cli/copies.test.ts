import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ndjson, pledgebook } from './terminal.ts';

const TEXT =
  'Siemens said on Monday it would invest $190 million in a new factory in Fort Worth, Texas, creating 800 jobs by 2025. The works will make switchgear for data centres, a spokesman told reporters at the site, where the ground has been levelled since the spring.';
const article = (id: string, outlet: string, text: string) => ({
  id,
  outlet,
  text,
  lang: 'en',
  published: '2024-03-05',
});

let folder: string;
const run = (...args: string[]) => pledgebook([...args, '--data', join(folder, 'data')], { cwd: folder });
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pledgebook-copies-'));
  const carried = [
    article('a', 'Agency', TEXT),
    article('b', 'Post', `${TEXT} (Agency)`),
    article('c', 'Herald', `From our wires: ${TEXT}`),
  ];
  writeFileSync(join(folder, 'news.ndjson'), carried.map(one => `${JSON.stringify(one)}\n`).join(''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('pledgebook add', { timeout: 120_000 }, () => {
  it('counts a text that three outlets carry as one source', async () => {
    expect(await run('add', 'news.ndjson')).toMatchObject({ code: 0, err: '' });
    const rows = ndjson<{ articles: number; sources: number }>((await run('list', '--format', 'ndjson')).out);
    expect(rows.map(({ articles, sources }) => [articles, sources])).toEqual([[1, 1]]);
  });
});
