import { type Marked, REASONS } from './choose/marked.ts';
import type { LineRemoval } from './clean/rules.ts';
import { TEXT } from './html/tags.ts';
import { fold, type Tree } from './html/tree.ts';
import type { Removal } from './page-article.ts';

const LONGEST = 200;

/** Everything that was left out of the text, in reading order of its kind: parts of the page, then single lines. */
export function removalsOf(tree: Tree, marked: Marked, lines: readonly LineRemoval[]): Removal[] {
  const removals: Removal[] = [];
  for (let node = 1; node < tree.size; node += 1) {
    if (tree.tag[node] === TEXT) continue;
    const reason = marked.dropped[node] as number;
    if (reason === 0) continue;
    if (reason > 1) {
      const text = fold(tree.textContent(node)).slice(0, LONGEST);
      if (text !== '') removals.push({ text, reason: REASONS[reason] as string, where: pathOf(tree, node) });
    }
    node = (tree.end[node] as number) - 1;
  }
  for (const { line, reason, phrase } of lines) {
    removals.push({
      text: line.text.slice(0, LONGEST),
      reason: phrase === null ? reason : `${reason}: ${phrase}`,
      where: pathOf(tree, line.block),
    });
  }
  return removals;
}

/** The last three elements down to a node, with their first class or id. */
function pathOf(tree: Tree, node: number): string {
  const names: string[] = [];
  for (let up = node; up > 0 && names.length < 3; up = tree.parent[up] as number) {
    const first = tree.classOf(up).trim().split(/\s+/)[0] ?? '';
    const id = tree.idOf(up);
    names.unshift(`${tree.nameOf(up)}${first !== '' ? `.${first}` : id !== '' ? `#${id}` : ''}`);
  }
  return names.join(' > ');
}
