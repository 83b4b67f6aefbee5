// Run as a process of its own: holder.ts FOLDER WHAT COUNT. Adds COUNT articles, says "ready" and waits; prints a failure as JSON.
import { openStore } from '../../src/store/index.ts';
import { told } from './told.ts';

const [folder = '', what = 'use', count = '0'] = process.argv.slice(2);
try {
  const store = await openStore({ dataFolder: folder, what, clock: () => new Date() });
  for (let n = 1; n <= Number(count); n++) {
    const [article, reading] = told(`Norvik Cables will spend €400 million in Dunkirk, report number ${n} says.`);
    await store.add(article, reading);
  }
  process.stdout.write('ready\n');
  setInterval(() => undefined, 1000);
} catch (error) {
  const { code, message } = error as { code: string; message: string };
  process.stdout.write(JSON.stringify({ code, message }));
}
