import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the documentation', () => {
  it('explains every setting that the code reads from the environment', () => {
    const operations = read('docs/operations.md');
    const named = new Set<string>();
    for (const file of globSync('src/**/*.ts', { cwd: root })) {
      for (const [, name] of read(file).matchAll(/\benv(?:\.|\[')([A-Z][A-Z_]+)/g)) if (name) named.add(name);
    }
    named.delete('INIT_CWD');
    expect(named.size).toBeGreaterThan(2);
    expect([...named].filter(name => !operations.includes(`\`${name}\``))).toEqual([]);
  });

  it('names only files that are there', () => {
    const missing: string[] = [];
    for (const file of ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md', { cwd: root })]) {
      for (const [, path] of read(file).matchAll(
        /(?:\]\(|`)((?:src|docs|test|corpus|samples|scripts|bench|web)\/[\w./-]+\.\w+)[)`]/g,
      )) {
        if (path && !existsSync(join(root, path)) && !path.includes('own.ndjson')) missing.push(`${file}: ${path}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('names only npm scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const missing: string[] = [];
    for (const file of ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md', { cwd: root })]) {
      for (const [, name] of read(file).matchAll(/npm run (?:--silent )?([\w:]+)/g)) {
        if (name && !scripts[name]) missing.push(`${file}: npm run ${name}`);
      }
    }
    expect(missing).toEqual([]);
  });
});

describe('the corpus in the repository', () => {
  const shared = join(root, '..', 'shared', 'corpus');

  it('is the corpus that was given, all but the text that is another’s', () => {
    expect(globSync('corpus/seed*', { cwd: root })).toEqual([]);
    if (!existsSync(shared)) return;
    for (const file of globSync('*.ndjson', { cwd: shared }).filter(name => name !== 'seed.ndjson')) {
      expect(read(`corpus/${file}`) === readFileSync(join(shared, file), 'utf8'), file).toBe(true);
    }
  });
});
