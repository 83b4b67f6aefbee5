import type { ReactNode } from 'react';
import type { Slot } from '../../src/model/index.ts';
import type { Context } from '../context.ts';
import { PEOPLE, type People } from '../texts/people/index.ts';

type Field = keyof People['moderate']['fields'];
type Words = Readonly<Record<string, string>>;

/** The words that a field is chosen from; null where it is typed. */
function choicesOf(c: Context, slot: Slot, field: Field): Words | null {
  const t = PEOPLE[c.shell.lang].moderate;
  if (field === 'qualifier') return t.qualifiers;
  if (field === 'kind') return c.t.jobKind;
  if (field !== 'choice') return null;
  switch (slot) {
    case 'activity':
      return c.t.activity;
    case 'form':
      return c.t.form;
    case 'stage':
      return c.t.stage;
    case 'type':
      return c.t.type;
    default:
      return { true: t.yes, false: t.no };
  }
}

/** The fields that a value of a slot is typed into, each with its label. */
export function ValueFields({
  c,
  slot,
  fields,
  values,
}: {
  readonly c: Context;
  readonly slot: Slot;
  readonly fields: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}): ReactNode {
  const t = PEOPLE[c.shell.lang].moderate;
  return (fields as readonly Field[]).map(field => {
    const choices = choicesOf(c, slot, field);
    const id = `value-${field}`;
    const name = `value.${field}`;
    const value = values[field] ?? '';
    return (
      <p key={field}>
        <label htmlFor={id}>{t.fields[field]}</label>
        {choices ? (
          <select id={id} name={name} defaultValue={value}>
            {Object.entries(choices).map(([key, word]) => (
              <option key={key} value={key}>
                {word}
              </option>
            ))}
          </select>
        ) : field === 'names' || field === 'places' ? (
          <textarea id={id} name={name} rows={3} dir="auto" defaultValue={value} />
        ) : (
          <input
            id={id}
            name={name}
            dir="auto"
            inputMode={field === 'low' || field === 'high' || field === 'value' ? 'decimal' : undefined}
            maxLength={200}
            defaultValue={value}
          />
        )}
      </p>
    );
  });
}
