/** `node scripts/gazetteer-load.ts`: how long the places take to load in this process, and the memory that they keep. */
import { gazetteer } from '../src/world/places/index.ts';

const before = process.memoryUsage();
const cpu = process.cpuUsage();
const started = performance.now();
const places = gazetteer();
const wall = performance.now() - started;
const user = process.cpuUsage(cpu).user / 1000;
const rss = process.memoryUsage().rss - before.rss;
process.stdout.write(
  `${places.size} places, ${places.names.size} names: ${wall.toFixed(0)} ms (${user.toFixed(0)} ms of one core), ${(rss / 1e6).toFixed(0)} MB\n`,
);
