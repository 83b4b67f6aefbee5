import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Article, Failure } from '../../model/index.ts';
import type { Io } from '../command.ts';
import { archiveFiles, archiveIdentity, archiveInputs } from '../inputs/archives.ts';
import { write } from '../io.ts';

/** How far each archive was read, by its identity; `end` where it is done. */
type State = Record<string, string>;

/**
 * Reads the articles of archives and hands each to `show`; false where something failed. With `stateFile`, how far it is
 * stands in that file after each article, and the same command goes on from there.
 */
export async function readArchives(
  files: readonly string[],
  io: Io,
  stateFile: string | undefined,
  show: (article: Article, name: string) => Promise<void>,
): Promise<boolean> {
  const path = stateFile === undefined ? null : resolve(io.cwd, stateFile);
  const state: State = path === null ? {} : stateIn(path);
  let good = true;
  for await (const file of archiveFiles(files, io.cwd)) {
    const count = { pages: 0, skipped: 0, damaged: 0 };
    try {
      if (file instanceof Failure) throw file;
      const id = path === null ? '' : await archiveIdentity(file);
      if (state[id] === 'end') continue;
      for await (const step of archiveInputs(file, state[id] ?? null)) {
        if (step.kind === 'damaged') {
          count.damaged++;
          good = false;
          await write(io.stderr, `pledgebook: ${step.name}: ${step.why}; passed over\n`);
        } else {
          count.pages++;
          if (step.kind === 'skipped') count.skipped++;
          else await show(step.article, step.name);
        }
        if (path !== null) keep(path, state, id, step.position);
      }
      if (path !== null) keep(path, state, id, 'end');
      const { pages, skipped, damaged } = count;
      await write(
        io.stderr,
        `pledgebook: ${file.name}: ${pages} pages, ${skipped} left out, ${damaged} damaged records\n`,
      );
    } catch (error) {
      if (!(error instanceof Failure) || error.code === 'internal') throw error;
      good = false;
      await write(io.stderr, `pledgebook: ${error.message}\n`);
    }
  }
  return good;
}

function stateIn(path: string): State {
  if (!existsSync(path)) return {};
  try {
    const state: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof state === 'object' && state !== null && Object.values(state).every(value => typeof value === 'string'))
      return state as State;
  } catch {
    // Told below: any content that is not a state ends there.
  }
  throw new Failure('usage', `--state ${path}: is no state of an earlier run; name another file`);
}

/** Written beside and moved into place, so that a killed run leaves the state before or the state after. */
function keep(path: string, state: State, id: string, position: string): void {
  state[id] = position;
  writeFileSync(`${path}.new`, JSON.stringify(state));
  renameSync(`${path}.new`, path);
}
