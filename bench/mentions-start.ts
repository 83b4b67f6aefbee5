/**
 * `node bench/mentions-start.ts LANG|all`: what one first use costs in this fresh process, as JSON: `ms` of CPU and `mb` of
 * memory (heap and buffers, after collecting where `--expose-gc` allows it). A language's words alone, or with `all` the
 * default set: gazetteer, companies, one language's words. Loading the code is not counted. The best of one.
 */
import { lexiconOf, nameWords, placeWords } from '../src/language/index.ts';
import { companyNamed, gazetteer } from '../src/world/index.ts';

const what = process.argv[2] ?? 'all';
const before = process.memoryUsage();
const start = process.cpuUsage();
if (what === 'all') {
  gazetteer();
  companyNamed('Siemens');
  lexiconOf('en');
  nameWords('en');
  placeWords('en');
} else lexiconOf(what);
const { user, system } = process.cpuUsage(start);
globalThis.gc?.();
const after = process.memoryUsage();
const mb = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
process.stdout.write(JSON.stringify({ ms: (user + system) / 1000, mb }));
