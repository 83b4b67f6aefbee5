import type { Context } from 'hono';
import type { App } from '../environment.ts';
import { Refusal } from '../problem.ts';

/** What a form sent: one field's text, trimmed, and all texts of a field that comes several times. */
export interface Fields {
  (name: string): string;
  readonly all: (name: string) => readonly string[];
}

/** The fields of a form. Throws Refusal `bad-request` where it is broken off. */
export async function fieldsOf(c: Context<App>): Promise<Fields> {
  const body = await c.req.parseBody({ all: true }).catch(() => {
    throw new Refusal('bad-request', 'the form is broken off or not well formed');
  });
  const all = (name: string): readonly string[] =>
    [body[name] ?? []]
      .flat()
      .flatMap(value => (typeof value === 'string' ? [value.replace(/\r\n?/g, '\n').trim()] : []));
  return Object.assign((name: string) => all(name)[0] ?? '', { all });
}

/** The same of an editor. Throws Refusal `forbidden` for others. */
export async function editorFieldsOf(c: Context<App>): Promise<Fields> {
  if (!c.var.editor) throw new Refusal('forbidden', 'this needs this computer or its token');
  return fieldsOf(c);
}
