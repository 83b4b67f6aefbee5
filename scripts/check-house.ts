/** The house rules of DESIGN.md section 3: imports run downwards, through the door; names say something; files stay small. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** From the top of the house to its ground. A folder imports only what stands after it. */
const FLOORS = ['web', 'cli', 'server', 'work', 'store', 'register', 'reader', 'article', 'world', 'language', 'model'];
const MOST_LINES = 300;
const EMPTY_NAMES = /(^|\/)(utils?|helpers?|common|misc|manager)(\.|\/)/i;
const faults: string[] = [];

/** The floor of a path relative to the root; undefined for what stands beside the house. */
function floorOf(path: string): string | undefined {
  const [first, second] = path.split(sep);
  const floor = first === 'src' ? second : first;
  return floor !== undefined && FLOORS.includes(floor) && (first === 'src') === (floor !== 'web') ? floor : undefined;
}

for (const file of globSync(['src/**/*.ts', 'web/**/*.{ts,tsx}'], { cwd: root })) {
  const source = readFileSync(join(root, file), 'utf8');
  const lines = source.trimEnd().split('\n').length;
  if (lines > MOST_LINES) faults.push(`${file}: ${lines} lines; over ${MOST_LINES} a file does two things`);
  if (EMPTY_NAMES.test(file)) faults.push(`${file}: the name says nothing`);
  const floor = floorOf(file);
  if (!floor) continue;
  for (const [, target] of source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
    if (!target) continue;
    const path = relative(root, resolve(root, dirname(file), target));
    const other = floorOf(path);
    if (!other || other === floor) continue;
    if (FLOORS.indexOf(other) < FLOORS.indexOf(floor)) faults.push(`${file}: imports upwards, from ${path}`);
    else if (!/^(src\/)?[a-z]+\/index\.tsx?$/.test(path))
      faults.push(`${file}: imports ${path}; the door is ${other}/index.ts`);
  }
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
