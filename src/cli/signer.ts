import { userInfo } from 'node:os';
import { Failure } from '../model/index.ts';
import type { Io } from './command.ts';

/** Who signs a decision: `--by`, else PLEDGEBOOK_EDITOR, else the account of this machine. Failure `usage` where there is none. */
export function signerOf(io: Io, by: string | undefined): string {
  const name = by ?? io.env.PLEDGEBOOK_EDITOR ?? accountName();
  if (name.trim()) return name.trim();
  throw new Failure('usage', '--by NAME: a decision is signed');
}

/** Null-safe: a container's user may have no name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
