import { readFileSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';
import type { Language } from '../../language/index.ts';
import { LANGUAGES } from '../../language/index.ts';
import type { Place } from '../../model/index.ts';
import { NameTable } from './names.ts';

/** Levels of the gazetteer, in the order of their codes. */
export const LEVELS = ['country', 'region', 'city', 'site'] as const;
export type Level = (typeof LEVELS)[number];

/** Bit 0: the place's own name, good in any text; bit 1 + n: its name in `LANGUAGES[n]`. */
export const LOCAL = 1;

/** The bit of a language in a name's mask; 0 for a language without a folder. */
export function languageBit(lang: string): number {
  const at = LANGUAGES.indexOf(lang as Language);
  return at < 0 ? 0 : 1 << (at + 1);
}

/** The prepared file's table of contents; `scripts/gazetteer.ts` writes it. */
export interface Contents {
  readonly countries: readonly string[];
  readonly admins: readonly string[];
  /** GeoNames ids of the countries' capitals. */
  readonly capitals: readonly number[];
  readonly sections: readonly { readonly name: string; readonly offset: number; readonly bytes: number }[];
}

export type { Place };

/** Value of `lat` and `lon` in the file where the coordinates are unknown. */
export const NO_DEGREE = 32767;

/** Countries, first-level regions, cities and well-known sites with their names in fourteen languages. */
export class Gazetteer {
  readonly names: NameTable;
  readonly #countries: readonly string[];
  readonly #admins: readonly string[];
  readonly #ids: Uint32Array;
  readonly #country: Uint8Array;
  readonly #admin: Uint16Array;
  readonly #people: Uint16Array;
  readonly #lat: Int16Array;
  readonly #lon: Int16Array;
  readonly #level: Uint8Array;
  readonly #name: Uint32Array;
  readonly #byCountry = new Map<string, number>();
  readonly #byAdmin = new Map<string, number>();
  readonly #capitals: ReadonlySet<number>;
  /** Populations plus one by their code in the file, worked out when first asked for. */
  readonly #counts = new Float64Array(65536);
  #short: Readonly<Record<string, readonly string[]>> | undefined;

  constructor(file: Uint8Array) {
    const raw = zstdDecompressSync(file);
    const bytes = new Uint8Array(raw.buffer, raw.byteOffset, raw.byteLength);
    const headed = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    const contents = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headed))) as Contents;
    const section = (name: string): ArrayBuffer => {
      const found = contents.sections.find(s => s.name === name);
      if (!found) throw new Error(`places file: section ${name} is missing; run npm run gazetteer`);
      const from = bytes.byteOffset + 4 + headed + found.offset;
      return bytes.buffer.slice(from, from + found.bytes) as ArrayBuffer;
    };
    this.#countries = contents.countries;
    this.#admins = contents.admins;
    this.#capitals = new Set(contents.capitals);
    this.#ids = new Uint32Array(section('ids'));
    this.#country = new Uint8Array(section('country'));
    this.#admin = new Uint16Array(section('admin'));
    this.#people = new Uint16Array(section('people'));
    this.#lat = new Int16Array(section('lat'));
    this.#lon = new Int16Array(section('lon'));
    this.#level = new Uint8Array(section('level'));
    this.#name = new Uint32Array(section('name'));
    this.names = new NameTable(
      new TextDecoder().decode(section('text')),
      new Uint8Array(section('lengths')),
      new Uint16Array(section('counts')),
      new Uint32Array(section('places')),
      new Uint16Array(section('masks')),
    );
    for (let i = 0; i < this.#level.length; i++) {
      const level = this.#level[i];
      if (level === 0) this.#byCountry.set(this.countryOf(i), i);
      else if (level === 1) {
        const admin = this.adminOf(i);
        if (admin !== null && !this.#byAdmin.has(admin)) this.#byAdmin.set(admin, i);
      } else break;
    }
  }

  /** How many places there are. */
  get size(): number {
    return this.#ids.length;
  }
  countryOf(i: number): string {
    return this.#countries[this.#country[i] ?? 0] ?? '';
  }
  adminOf(i: number): string | null {
    return this.#admins[this.#admin[i] ?? 0] || null;
  }
  levelOf(i: number): Level {
    return LEVELS[this.#level[i] ?? 2] ?? 'city';
  }
  populationOf(i: number): number {
    const code = this.#people[i] ?? 0;
    let people = this.#counts[code] ?? 0;
    if (people === 0) {
      people = Math.round(10 ** (code / 6000));
      this.#counts[code] = people;
    }
    return people - 1;
  }
  /** Everything known of the place at an index. */
  place(i: number): Place {
    const lat = this.#lat[i] ?? NO_DEGREE;
    const id = this.#ids[i] ?? 0;
    return {
      index: i,
      name: this.names.text(this.#name[i] ?? 0),
      level: this.levelOf(i),
      country: this.countryOf(i),
      admin: this.adminOf(i),
      population: this.populationOf(i),
      lat: lat === NO_DEGREE ? null : lat / 100,
      lon: lat === NO_DEGREE ? null : (this.#lon[i] ?? 0) / 100,
      geonamesId: id || null,
    };
  }
  /** True for the capital of a country, whose name often stands for its government. */
  isCapital(geonamesId: number): boolean {
    return this.#capitals.has(geonamesId);
  }
  /** Press and postal abbreviations of a first-level region, capitals without full stops; empty where it has none. */
  abbreviationsOf(admin: string): readonly string[] {
    this.#short ??= JSON.parse(
      readFileSync(new URL('../data/places-abbreviations.json', import.meta.url), 'utf8'),
    ) as Record<string, string[]>;
    return this.#short[admin] ?? [];
  }
  /** Index of a country by its ISO 3166-1 code; null where unknown. */
  country(code: string): number | null {
    return this.#byCountry.get(code) ?? null;
  }
  /** Index of a first-level region by GeoNames' code (`US.OH`); null where unknown. */
  region(admin: string): number | null {
    return this.#byAdmin.get(admin) ?? null;
  }
}

let shared: Gazetteer | undefined;

/** The bundled gazetteer, read when first asked for. */
export function gazetteer(): Gazetteer {
  shared ??= new Gazetteer(readFileSync(new URL('../data/places.bin.zst', import.meta.url)));
  return shared;
}
