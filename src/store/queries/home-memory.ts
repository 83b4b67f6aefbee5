import { stampOf } from '../derive/views.ts';
import type { QueryContext } from './context.ts';
import { homeFigures } from './home.ts';
import { dayOf } from './sums.ts';
import type { AsOf, HomeFigures } from './types.ts';

/** How many as-of days' figures are kept. */
const KEPT = 8;

/** The home page's figures look at every pledge: they are worked out once for each state of the logs and day. */
export class HomeMemory {
  readonly #context: QueryContext;
  readonly #known = new Map<string, { readonly stamp: string; readonly figures: HomeFigures }>();

  constructor(context: QueryContext) {
    this.#context = context;
  }

  async at(asOf: AsOf | undefined): Promise<HomeFigures> {
    const key = `${asOf?.reported ?? ''} ${asOf?.recorded ?? ''}`;
    const stamp = `${await stampOf(this.#context.db)} ${dayOf(this.#context, asOf)}`;
    const held = this.#known.get(key);
    if (held?.stamp === stamp) return held.figures;
    const figures = await homeFigures(this.#context, asOf);
    if (this.#known.size >= KEPT) this.#known.clear();
    this.#known.set(key, { stamp, figures });
    return figures;
  }
}
