import { decodeHTML } from 'entities';
import type { JsonObject } from './collect.ts';

/** Larger scripts and deeper nesting are not read: no news page needs them. */
const LARGEST = 2_000_000;
const DEEPEST = 6;
const MOST_OBJECTS = 400;

/** Reads a JSON-LD script into `into`, its graphs and lists opened; a script that is not JSON even after mending is passed over. */
export function readJsonLd(source: string, into: JsonObject[]): void {
  if (source.length > LARGEST) return;
  const text = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .trim();
  if (text === '') return;
  const value = parsed(text) ?? parsed(mended(text));
  if (value !== undefined) open(value, into, 0);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The usual faults: raw line breaks and tabs in strings, trailing commas, a semicolon at the end. */
function mended(text: string): string {
  return text
    .replace(/"(?:[^"\\]|\\.)*"/gs, string => string.replace(/[\n\r\t]/g, ' '))
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/;\s*$/, '');
}

function open(value: unknown, into: JsonObject[], depth: number): void {
  if (depth > DEEPEST || into.length >= MOST_OBJECTS) return;
  if (Array.isArray(value)) {
    for (const item of value) open(item, into, depth + 1);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const object = value as JsonObject;
  into.push(object);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'hasPart']) {
    if (typeof object[key] === 'object') open(object[key], into, depth + 1);
  }
}

/** The types of an object, without a prefix: `["NewsArticle"]`. */
export function typesOf(object: JsonObject): string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type])
    .filter(item => typeof item === 'string')
    .map(item => item.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''));
}

/** True for the schema.org types of a text that one publishes: articles, posts, reports. */
export function isArticleType(type: string): boolean {
  return /(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting|Review|OpinionPiece)$/i.test(type);
}

/** The page's article object: the first of an article type; null where none is given. */
export function articleObject(objects: readonly JsonObject[]): JsonObject | null {
  return (
    objects.find(object => typesOf(object).some(isArticleType) && object.headline !== undefined) ??
    objects.find(object => typesOf(object).some(isArticleType)) ??
    null
  );
}

/** A value as text: the string itself, a number, `@value`, or an object's name; null where it is none of these. */
export function textValue(value: unknown): string | null {
  if (typeof value === 'string') {
    const text = (value.includes('&') ? decodeHTML(value) : value)
      .replace(/<[^>]{1,200}>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    return text === '' ? null : text;
  }
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return textValue(value[0]);
  if (typeof value === 'object' && value !== null) {
    const object = value as JsonObject;
    return textValue(object['@value'] ?? object.name ?? null);
  }
  return null;
}

/** The names in a value that is a person, a list of persons or a string. References by `@id` are looked up. */
export function namesIn(value: unknown, objects: readonly JsonObject[]): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(item => namesIn(item, objects));
  if (typeof value === 'object') {
    const object = value as JsonObject;
    if (object.name === undefined && typeof object['@id'] === 'string') {
      const target = objects.find(
        other => other !== object && other['@id'] === object['@id'] && other.name !== undefined,
      );
      return target === undefined ? [] : namesIn(target, []);
    }
    const given = textValue(object.givenName);
    const family = textValue(object.familyName);
    if (Array.isArray(object.name)) return object.name.flatMap(item => namesIn(item, objects));
    const name = textValue(object.name) ?? (given !== null && family !== null ? `${given} ${family}` : null);
    return name === null ? [] : [name];
  }
  const name = textValue(value);
  return name === null ? [] : [name];
}
