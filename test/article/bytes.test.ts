import { describe, expect, test } from 'vitest';
import { articleFromHtml, articleFromText, binaryKind, decodeText } from '../../src/article/index.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('bytes become text as a browser decides', () => {
  test('by the byte-order mark before anything else', () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<p>Größe</p>', 'utf16le')]);
    expect(decodeText(utf16, { contentType: 'text/html; charset=iso-8859-1' })).toEqual({
      text: '<p>Größe</p>',
      encoding: 'UTF-16LE',
    });
    expect(decodeText(Buffer.from('\ufeff<p>é</p>')).text).toBe('<p>é</p>');
  });

  test('by the HTTP charset before the meta', () => {
    const bytes = Buffer.from('<meta charset="windows-1252"><p>déjà</p>');
    expect(decodeText(bytes, { contentType: 'text/html; charset="utf-8"' }).text).toContain('déjà');
  });

  test('by the meta where HTTP is silent', () => {
    expect(decodeText(latin1('<meta charset=iso-8859-1><p>déjà \x80</p>'))).toEqual({
      text: '<meta charset=iso-8859-1><p>déjà €</p>',
      encoding: 'windows-1252',
    });
    const sjis = Buffer.concat([
      latin1('<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>'),
      Buffer.from([0x93, 0x64, 0x92, 0x72]),
      latin1('</p>'),
    ]);
    expect(decodeText(sjis).text).toContain('電池');
    const gbk = Buffer.concat([latin1('<meta charset="gb2312"><p>'), Buffer.from([0xb5, 0xe7, 0xb3, 0xd8])]);
    expect(decodeText(gbk).text).toContain('电池');
  });

  test('where nobody says, as UTF-8 if it is valid, else as windows-1252', () => {
    expect(decodeText(Buffer.from('<p>naïve €</p>')).encoding).toBe('UTF-8');
    expect(decodeText(latin1('<p>na\xefve</p>'))).toEqual({ text: '<p>naïve</p>', encoding: 'windows-1252' });
  });

  test('broken sequences are marked, NUL bytes are gone, unknown names do not matter', () => {
    expect(
      decodeText(Buffer.from([0x3c, 0x70, 0x3e, 0xc3, 0x28]), { contentType: 'text/html; charset=utf-8' }).text,
    ).toBe('<p>\ufffd(');
    expect(decodeText(Buffer.from(`${'long enough to be text '.repeat(3)}a\0b`)).text.endsWith('ab')).toBe(true);
    expect(decodeText(Buffer.from('<p>x</p>'), { contentType: 'text/html; charset=no-such' }).text).toBe('<p>x</p>');
  });
});

describe('what is no text is told by its name', () => {
  test.each([
    ['a PDF', Buffer.from('%PDF-1.7 ...')],
    ['a ZIP or Office file', Buffer.from('PK\x03\x04rest', 'latin1')],
    ['a JPEG image', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])],
    ['gzip data', Buffer.from([0x1f, 0x8b, 8, 0, 0])],
    ['binary data', Buffer.from(Array.from({ length: 300 }, (_, at) => (at * 7) % 32))],
  ])('%s', (kind, bytes) => {
    expect(binaryKind(bytes)).toBe(kind);
    expect(() => articleFromHtml({ bytes, name: 'file.html' })).toThrow(
      expect.objectContaining({ code: 'input-binary', message: expect.stringContaining('file.html') }),
    );
  });

  test('UTF-16 with its mark and ISO-2022-JP with its escapes are text', () => {
    expect(
      binaryKind(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('a'.repeat(50), 'utf16le').swap16()])),
    ).toBeNull();
    expect(binaryKind(latin1('\x1b$B4A\x1b(B text \x1b$B;z\x1b(B'))).toBeNull();
  });
});

describe('a plain text is an article as it stands', () => {
  test('with its line ends made equal and its paragraphs kept', () => {
    const article = articleFromText({
      text: '\ufeffErste Zeile\r\nzweite Zeile\r\n\r\n\r\n\r\nNeuer Absatz \u0007\u2028Ende  \n',
    });
    expect(article.text).toBe('Erste Zeile\nzweite Zeile\n\nNeuer Absatz\nEnde');
    expect(article).toMatchObject({ title: null, published: null, kind: 'article' });
  });

  test('its language is told by its words where nobody says it', () => {
    const text =
      'Le groupe investira dans une usine de la région et les élus ont salué une bonne nouvelle pour le territoire.';
    expect(articleFromText({ text }).lang).toBe('fr');
    expect(articleFromText({ text, lang: 'de' }).lang).toBe('de');
    expect(articleFromText({ text: 'OK' }).lang).toBeNull();
  });

  test('without a text or bytes the call is wrong', () => {
    expect(() => articleFromText({})).toThrow(expect.objectContaining({ code: 'usage' }));
    expect(() => articleFromHtml({})).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});
