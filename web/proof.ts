/** Works out the sum that keeps machines out of a form, so that nobody has to answer a question; without it the question stays. */

/** Hashes between two breaths, so that the page stays quick. */
const AT_ONCE = 256;
const encoder = new TextEncoder();

/** The first counter such that SHA-256 of `challenge:counter` begins with `bits` zero bits. */
async function solve(challenge: string, bits: number): Promise<string> {
  for (let first = 0; ; first += AT_ONCE) {
    const hashes = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, at) =>
        crypto.subtle.digest('SHA-256', encoder.encode(`${challenge}:${first + at}`)),
      ),
    );
    const found = hashes.findIndex(hash => new DataView(hash).getUint32(0) >>> (32 - bits) === 0);
    if (found >= 0) return String(first + found);
  }
}

const solved = new Map<string, Promise<string>>();

/** Solves the puzzles of the page's forms when somebody begins to fill one in, and holds a form back until its own is solved. */
export function proveForms(root: Document): void {
  // Browsers give their hashing to pages on a safe connection only; elsewhere the question stays.
  if (!globalThis.crypto?.subtle) return;
  for (const counter of root.querySelectorAll<HTMLInputElement>('input.counter')) {
    const form = counter.form;
    const challenge = form?.querySelector<HTMLInputElement>('input[name=challenge]')?.value;
    if (!form || !challenge) continue;
    const question = form.querySelector<HTMLElement>('.question');
    const working = form.querySelector<HTMLElement>('.working');
    if (question) question.hidden = true;
    const begin = async (): Promise<void> => {
      const bits = Number(counter.dataset.bits);
      if (!solved.has(challenge)) solved.set(challenge, solve(challenge, bits));
      counter.value = (await solved.get(challenge)) ?? '';
    };
    form.addEventListener('input', () => void begin(), { once: true });
    form.addEventListener('submit', event => {
      if (counter.value !== '') return;
      event.preventDefault();
      if (working) working.textContent = working.dataset.working ?? '';
      void begin().then(() => form.requestSubmit());
    });
  }
}
