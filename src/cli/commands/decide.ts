import { DecisionBody, Failure } from '../../model/index.ts';
import type { AddCommand } from '../command.ts';
import { write } from '../io.ts';
import { type RegisterOptions, withRegister, withStore } from '../open-register.ts';
import { signerOf } from '../signer.ts';

interface Options extends RegisterOptions {
  readonly by?: string;
  readonly reason: string;
}

const HELP = `
Kinds and what they need (TARGET is a pledge p... or a claim ARTICLE#c1):
  accept TARGET                     it is right as it stands
  reject TARGET                     it is no claim at all
  checked TARGET [slot=amount]      a person read the evidence
  contest TARGET [slot=stage]       somebody disputes it
  correct CLAIM slot=amount value='{"low":4e9,"high":4e9,"currency":"EUR","qualifier":"exact"}' quote='...' [url=...]
  merge TARGET other=TARGET         both are the same commitment
  split TARGET other=TARGET         they are two
  part TARGET whole=TARGET          it is a part of a larger pledge
  occasion TARGET occasion=ID       it was announced there (occasion= for none)
  not-investment TARGET             it is money, but no investment
  stage TARGET stage=underway date=2025-03 source=permit quote='...' [url=...]
  outcome TARGET what=jobs-counted value=90 date=2026-01 by='Labour office' quote='...' [unit=...] [url=...]
  reply TARGET company='...' text='...' date=2026-02-01 [url=...]
  undo DECISION                     takes a decision back

Examples:
  pledgebook decide merge p1abc other=p2def --by Ada --reason 'same plant, renamed'
  pledgebook decide undo d0123456789ab --by Ada --reason 'was right before'
`;

/** `pledgebook decide`: what an editor says, signed and dated; the API offers the same. */
const addDecide: AddCommand = (program, io) => {
  const command = program
    .command('decide')
    .description('record a decision of an editor: accept, correct, merge, split, outcome ... (each can be undone)')
    .argument('<kind>', 'what is said')
    .argument('<target>', 'a pledge, a claim or a decision')
    .argument('[key=value...]', 'what the kind needs')
    .requiredOption('-r, --reason <text>', 'why')
    .option('--by <name>', 'who signs; PLEDGEBOOK_EDITOR or the account of this machine where absent')
    .addHelpText('after', HELP);
  withRegister(command).action(async (kind: string, target: string, pairs: readonly string[], options: Options) => {
    const body = bodyOf(kind, target, pairs);
    const by = signerOf(io, options.by);
    await withStore(io, options, 'decide', async store => {
      const decision = await store.decide({ by, reason: options.reason, body });
      await write(
        io.stdout,
        `${decision.id}: ${kind} ${target}, signed ${by}; undo with: pledgebook decide undo ${decision.id} --reason ...\n`,
      );
    });
  });
};
export default addDecide;

/** The decision that the words of the command line stand for. Failure `usage` names what is missing. */
export function bodyOf(kind: string, target: string, pairs: readonly string[]): DecisionBody {
  const given = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) throw new Failure('usage', `${pair}: expected key=value`);
    given.set(pair.slice(0, at), pair.slice(at + 1));
  }
  const parsed = DecisionBody.safeParse(shaped(kind, target, given));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') || kind;
  throw new Failure(
    'usage',
    `decide ${kind}: ${where}: ${issue?.message ?? 'not understood'}; pledgebook decide --help shows what it needs`,
  );
}

function shaped(kind: string, target: string, given: ReadonlyMap<string, string>): object {
  const get = (key: string) => given.get(key);
  const evidence = { quote: get('quote'), url: get('url') ?? null, article: get('article') ?? null };
  switch (kind) {
    case 'undo':
      return { kind, decision: target };
    case 'withdraw':
      return { kind, article: target };
    case 'correct':
      return { kind, target, slot: get('slot'), value: jsonOf(get('value')), evidence };
    case 'occasion':
      return { kind, target, occasion: get('occasion') || null };
    case 'stage':
      return { kind, target, stage: get('stage'), date: get('date'), source: get('source') ?? 'other', evidence };
    case 'outcome': {
      const value = get('value');
      const outcome = {
        kind: get('what'),
        value: value === undefined ? null : Number(value),
        unit: get('unit') ?? null,
        date: get('date'),
        by: get('by'),
      };
      return { kind, target, outcome, evidence };
    }
    default:
      return { kind, target, ...Object.fromEntries(given) };
  }
}

function jsonOf(text: string | undefined): unknown {
  if (text === undefined) throw new Failure('usage', 'decide correct: value=... is missing');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
