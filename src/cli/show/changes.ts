import type { Change } from '../../store/index.ts';
import { showPledge } from './pledge.ts';

/** What would change in the register, a line a pledge: `+` new, `-` gone, `~` from and to. */
export function showChanges(changes: readonly Change[]): string {
  if (changes.length === 0) return '  nothing would change\n';
  return changes
    .map(({ before, after }) => {
      if (before === null && after !== null) return `  + ${showPledge(after)}\n`;
      if (after === null && before !== null) return `  - ${showPledge(before)}\n`;
      return before && after ? `  ~ ${showPledge(before)}\n    ${showPledge(after)}\n` : '';
    })
    .join('');
}
