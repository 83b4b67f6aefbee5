import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlesFrom, type Input } from '../../src/cli/inputs/index.ts';
import { byteLines } from '../../src/cli/inputs/lines.ts';

const TEXT = 'Le groupe va investir 300 millions d’euros à Dunkerque.';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pledgebook-inputs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
async function all(args: string[], stdin: Readable = Readable.from([])): Promise<Input[]> {
  const found: Input[] = [];
  for await (const input of articlesFrom(args, folder, stdin)) found.push(input);
  return found;
}
/** Root may read everything: such a test runs as user nobody for a moment. */
async function asNobody<T>(body: () => Promise<T>): Promise<T> {
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65534);
  try {
    return await body();
  } finally {
    if (root) process.seteuid?.(0);
  }
}
const failure = (input: Input | undefined) => (input && 'failure' in input ? input.failure : undefined);
const article = (input: Input | undefined) => (input && 'article' in input ? input.article : undefined);

describe('inputs', () => {
  it('are plain text from standard input', async () => {
    const [input] = await all(['-'], Readable.from([Buffer.from(TEXT)]));
    expect(article(input)?.text).toBe(TEXT);
  });

  it('are NDJSON articles whose id is echoed', async () => {
    const line = JSON.stringify({
      id: 7,
      title: 'Une usine',
      text: TEXT,
      published: '2024-05-13T09:00:00+02:00',
      lang: 'fr-FR',
    });
    const [input] = await all([file('one.ndjson', `${line}\n`)]);
    expect(article(input)).toMatchObject({ externalId: '7', title: 'Une usine', published: '2024-05-13', lang: 'fr' });
  });

  it('go on after a broken line, which is named with its number', async () => {
    const good = JSON.stringify({ text: TEXT });
    const inputs = await all([file('broken.ndjson', `${good}\n{"text": "cut of\n\n{"title":"no text"}\n${good}\n`)]);
    expect(inputs.map(input => ('article' in input ? 'article' : input.failure.code))).toEqual([
      'article',
      'input-malformed',
      'input-malformed',
      'article',
    ]);
    expect(failure(inputs[1])?.message).toMatch(/^broken\.ndjson line 2: not JSON/);
    expect(failure(inputs[2])?.message).toMatch(/^broken\.ndjson line 4: text: /);
  });

  it('report a line that is not UTF-8 and read the next', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"text":"caf'),
      Buffer.from([0xe9]),
      Buffer.from('"}\n{"text":"Une usine."}\n'),
    ]);
    const inputs = await all([file('latin.ndjson', bytes)]);
    expect(failure(inputs[0])?.message).toContain('line 1: not valid UTF-8');
    expect(article(inputs[1])?.text).toBe('Une usine.');
  });

  it('keep every offset where it is when a text holds NUL or half a surrogate pair', async () => {
    const [input] = await all([file('nul.ndjson', '{"text":"5\\u0000 Mio. \\ud83d Euro"}')]);
    expect(article(input)?.text).toBe('5\ufffd Mio. \ufffd Euro');
  });

  it('refuse an empty file, a blank text and a binary file, each in one line', async () => {
    const inputs = await all([
      file('empty.txt', ''),
      file('blank.txt', ' \n\n '),
      file('photo.txt', new Uint8Array([0xff, 0xd8, 0, 1, 2, 0])),
    ]);
    expect(inputs.map(input => failure(input)?.code)).toEqual(['input-empty', 'input-empty', 'input-binary']);
    for (const input of inputs) expect(failure(input)?.message).not.toContain('\n');
  });

  it('are pages, freed of their furniture, with title, date and language', async () => {
    const paragraphs = Array.from(
      { length: 6 },
      (_, at) =>
        `<p>Absatz ${at}: Der Konzern will 300 Millionen Euro in ein Werk in Erfurt stecken, teilte er am Montag mit. Dort entstehen 400 Stellen.</p>`,
    );
    const page = `<!doctype html><html lang="de"><head><title>Neues Werk in Erfurt</title><meta property="article:published_time" content="2024-05-13T08:00:00+02:00"></head><body><nav><a href="/">Start</a></nav><article><h1>Neues Werk in Erfurt</h1>${paragraphs.join('')}</article><footer>Impressum</footer></body></html>`;
    const [input] = await all([file('page.html', page)]);
    expect(article(input)).toMatchObject({ title: 'Neues Werk in Erfurt', lang: 'de', published: '2024-05-13' });
    expect(article(input)?.text).toContain('Absatz 5');
    expect(article(input)?.text).not.toContain('Impressum');
  });

  it('are decoded as a browser would, whatever a text claims to be', async () => {
    const [latin, utf16] = await all([
      file('latin.txt', Buffer.from('L\u2019usine co\xfbtera 5 milliards.'.replace('\u2019', '\x92'), 'latin1')),
      file('wide.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Une usine à Rouen.', 'utf16le')])),
    ]);
    expect(article(latin)?.text).toBe('L’usine coûtera 5 milliards.');
    expect(article(utf16)?.text).toBe('Une usine à Rouen.');
  });

  it('are decoded by what their bytes are where a page declares an encoding that nobody knows', async () => {
    const page = `<!doctype html><html lang="fr"><head><meta charset="x-nobody-knows"><title>Usine à Rouen</title></head><body><article><h1>Usine à Rouen</h1>${'<p>L’usine créera 300 emplois à Rouen, a annoncé lundi le groupe, qui y consacrera 40 millions d’euros.</p>'.repeat(4)}</article></body></html>`;
    const [input] = await all([file('declared.html', page)]);
    expect(article(input)?.text).toContain('créera 300 emplois à Rouen');
  });

  it('name a file that is not there and read the rest', async () => {
    const inputs = await all(['nowhere.txt', file('there.txt', TEXT)]);
    expect(failure(inputs[0])?.message).toBe('nowhere.txt: no such file or folder');
    expect(article(inputs[1])?.text).toBe(TEXT);
  });

  it('refuse one text of 200 MB without holding it', async () => {
    let given = 0;
    const chunk = Buffer.alloc(1 << 20, 'x');
    const endless = Readable.from(
      (function* () {
        for (; given < 200; given++) yield chunk;
      })(),
    );
    const [input] = await all(['-'], endless);
    expect(failure(input)?.code).toBe('input-too-large');
    expect(given).toBeLessThan(40);
  });

  it('are the readable files of a folder in order, those below it too', async () => {
    mkdirSync(join(folder, 'press', 'may'), { recursive: true });
    file('press/b.txt', 'B');
    file('press/a.txt', 'A');
    file('press/logo.png', 'x');
    file('press/may/c.txt', 'C');
    const inputs = await all(['press']);
    expect(inputs.map(input => article(input)?.text)).toEqual(['A', 'B', 'C']);
  });

  it('name a file of a folder that may not be read, and read the rest', async () => {
    mkdirSync(join(folder, 'locked'), { recursive: true });
    chmodSync(join(folder, file('locked/a-secret.txt', TEXT)), 0);
    file('locked/b-open.txt', TEXT);
    chmodSync(folder, 0o755);
    const inputs = await asNobody(() => all(['locked']));
    expect(failure(inputs[0])?.code).toBe('input-unreadable');
    expect(article(inputs[1])?.text).toBe(TEXT);
  });
});

describe('lines of bytes', () => {
  it('pass over a line that is too long and go on', async () => {
    const chunks = Readable.from([Buffer.from('short\n123456'), Buffer.from('789\nlast')]);
    const lines: (string | undefined)[] = [];
    for await (const { bytes } of byteLines(chunks, 6)) lines.push(bytes?.toString());
    expect(lines).toEqual(['short', undefined, 'last']);
  });
});
