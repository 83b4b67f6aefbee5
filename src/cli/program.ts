import { Command, CommanderError } from 'commander';
import { Failure } from '../model/index.ts';
import type { AddCommand, Io } from './command.ts';

/**
 * Every command, in the order of the help, and where it is written. A command's file is loaded when it is asked for, so
 * that `read` does not wait for the database of `serve`.
 */
const COMMANDS: Readonly<Record<string, () => Promise<{ readonly default: AddCommand }>>> = {
  read: () => import('./commands/read.ts'),
  article: () => import('./commands/article.ts'),
  explain: () => import('./commands/explain.ts'),
  mentions: () => import('./commands/mentions.ts'),
  match: () => import('./commands/match.ts'),
  add: () => import('./commands/add.ts'),
  list: () => import('./commands/list.ts'),
  export: () => import('./commands/export.ts'),
  serve: () => import('./commands/serve.ts'),
  start: () => import('./commands/start.ts'),
  sources: () => import('./commands/sources.ts'),
  work: () => import('./commands/work.ts'),
  decide: () => import('./commands/decide.ts'),
  moderate: () => import('./commands/moderate.ts'),
  withdraw: () => import('./commands/withdraw.ts'),
  reread: () => import('./commands/reread.ts'),
  check: () => import('./commands/check.ts'),
  backup: () => import('./commands/backup.ts'),
  rates: () => import('./commands/rates.ts'),
  restore: () => import('./commands/restore.ts'),
};

const FOOTER = `
FILE is plain text, HTML, or NDJSON with an article a line: {"text": ..., "title"?, "published"?, "id"?, "lang"?, "outlet"?}.
A folder stands for the files in it, - for standard input.

Exit code: 0 all done, 1 some inputs failed (each said in one line), 2 wrong use.
`;

/** Runs the command line and returns the exit code. Expected failures are one line on stderr, never a stack. */
export async function run(argv: readonly string[], io: Io, version: string): Promise<number> {
  let code: 0 | 1 | 2 = 0;
  const setExitCode = (next: 0 | 1 | 2) => {
    code = next;
  };
  const program = new Command('pledgebook')
    .description(
      'Reads news about announced investment and keeps the book on it:\nwho promised what, what of it is new, and was it kept, every figure with the words it came from.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', FOOTER)
    .showHelpAfterError('(pledgebook --help shows how)')
    .configureOutput({ writeOut: text => io.stdout.write(text), writeErr: text => io.stderr.write(text) })
    .exitOverride();
  try {
    await addCommands(program, argv, io, setExitCode);
    if (argv.length === 0) {
      program.outputHelp({ error: true });
      return 2;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof Failure && error.code !== 'internal') {
      io.stderr.write(`pledgebook: ${error.message}\n`);
      return error.code === 'usage' ? 2 : 1;
    }
    throw error;
  }
}

async function addCommands(program: Command, argv: readonly string[], io: Io, setExitCode: (code: 0 | 1 | 2) => void) {
  const named = argv[0] !== undefined && Object.hasOwn(COMMANDS, argv[0]) ? argv[0] : null;
  const names = named ? [named] : Object.keys(COMMANDS);
  for (const name of names) {
    const load = COMMANDS[name];
    if (!load) continue;
    const { default: add } = await load();
    add(program, io, setExitCode);
  }
  for (const command of program.commands) inheritSettings(program, command);
  if (!named) {
    const { default: tab } = await import('@bomb.sh/tab/commander');
    tab(program, { completionCommandName: 'completion' });
  }
}

/** Commander hands these down only to commands that it makes itself. */
function inheritSettings(program: Command, command: Command) {
  command.copyInheritedSettings(program);
  for (const child of command.commands) inheritSettings(command, child);
}
