import { readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  COLUMNS,
  EXPORT_FORMATS,
  type ExportFormat,
  exportRegister,
  type FtmEntity,
  openStore,
  type Store,
} from '../../../src/store/index.ts';
import { goldDocuments, goldReading } from '../../register/gold.ts';
import { ticking } from '../contract.ts';
import { told } from '../told.ts';

let store: Store;
const now = new Date('2026-06-02T08:00:00Z');

async function exported(format: ExportFormat): Promise<Buffer> {
  const pieces = await Array.fromAsync(exportRegister(store, { format, now }));
  return Buffer.concat(pieces.map(piece => Buffer.from(piece)));
}

beforeAll(async () => {
  store = await openStore({ clock: ticking(), sample: true });
  for (const document of goldDocuments('france').slice(0, 8)) await store.add(document.article, goldReading(document));
  const [article, reading] = told('=cmd|calc; Norvik Cables gives Dunkirk €400 million, "in full",\nit says.', {
    title: '=HYPERLINK("evil")',
    outlet: '+Outlet',
  });
  await store.add(article, reading);
});
afterAll(async () => store.close());

describe('an export', () => {
  it('says in every format that samples are samples', async () => {
    for (const format of EXPORT_FORMATS) {
      if (format === 'xlsx' || format === 'parquet') continue;
      expect((await exported(format)).toString(), format).toMatch(/sample/);
    }
  });

  it('as CSV has a row a claim, told in the data package beside it, and runs no formula', async () => {
    const text = (await exported('csv')).toString();
    const { claims } = await store.queries.home();
    const head = text.slice(0, text.indexOf('\n')).split(',');
    const meta = JSON.parse((await exported('datapackage')).toString());
    expect(meta.resources[0].schema.fields.map((field: { name: string }) => field.name)).toEqual(head);
    expect(head).toEqual(COLUMNS.map(({ name }) => name));
    expect(text).not.toMatch(/(^|,)"?[=+]/m);
    expect(text.split(/\n(?=p[0-9a-z]{12},)/).length - 1).toBe(claims);
  });

  it('as Parquet reads back with numbers as numbers', async () => {
    const bytes = await exported('parquet');
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    expect(rows.length).toBe((await store.queries.home()).claims);
    expect(rows.some(row => row.amount_low === 4e9 && row.currency === 'EUR')).toBe(true);
    expect(rows.every(row => row.sample === true)).toBe(true);
  });

  it('as XLSX is a workbook with a sheet of notes', async () => {
    const bytes = await exported('xlsx');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.length).toBeGreaterThan(5000);
  });

  it('as GeoJSON has points where coordinates are known, longitude first', async () => {
    const { type, features } = JSON.parse((await exported('geojson')).toString());
    expect(type).toBe('FeatureCollection');
    const marseille = features.find(
      (feature: { properties: { place: string } }) => feature.properties.place === 'Marseille',
    );
    expect(marseille.geometry.coordinates[0]).toBeCloseTo(5.4, 0);
    expect(marseille.geometry.coordinates[1]).toBeCloseTo(43.3, 0);
  });

  it('as NDJSON keeps quotes short and gives every figure its words', async () => {
    const pledges = (await exported('ndjson'))
      .toString()
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    for (const { claims } of pledges) {
      for (const { claim } of claims) {
        if (claim.amount) expect(claim.amount.quote.length).toBeGreaterThan(0);
        if (claim.amount) expect(claim.amount.quote.length).toBeLessThan(300);
      }
    }
    expect(pledges.length).toBeGreaterThan(10);
  });
});

interface Schema {
  readonly extends: readonly string[];
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
}

describe('FollowTheMoney entities', () => {
  // Names of schemata and properties as alephdata/followthemoney has them at c70a89ff (2025-06-27).
  const schemata = JSON.parse(readFileSync(new URL('./ftm-schema.json', import.meta.url), 'utf8')) as Record<
    string,
    Schema
  >;
  const lineage = (name: string): Schema[] => {
    const own = schemata[name];
    return own ? [own, ...own.extends.flatMap(lineage)] : [];
  };

  it('have only properties that their schema knows, in its types, and refer to entities that are there', async () => {
    const entities = (await exported('ftm'))
      .toString()
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as FtmEntity);
    const byId = new Map(entities.map(entity => [entity.id, entity]));
    expect(byId.size).toBe(entities.length);
    for (const { schema, properties } of entities) {
      const lines = lineage(schema);
      expect(lines.length, schema).toBeGreaterThan(0);
      const known = Object.assign({}, ...lines.toReversed().map(line => line.properties)) as Record<string, string>;
      for (const [name, values] of Object.entries(properties)) {
        const type = known[name];
        expect(type, `${schema}.${name}`).toBeDefined();
        for (const value of values) {
          expect(typeof value).toBe('string');
          if (type === 'number') expect(Number.isFinite(Number(value))).toBe(true);
          if (type === 'date') expect(value).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?/);
          if (type === 'country') expect(value).toMatch(/^[a-z]{2}$/);
          if (type?.startsWith('entity:')) {
            const target = byId.get(value);
            expect(target, `${schema}.${name}`).toBeDefined();
            const wanted = schemata[type.slice(7)];
            expect(wanted && lineage(target?.schema ?? '').includes(wanted)).toBe(true);
          }
        }
      }
      for (const required of lines.flatMap(line => line.required)) {
        if (required === 'name' && schema === 'Documentation') continue;
        expect(Object.keys(properties), `${schema} needs ${required}`).toContain(required);
      }
    }
  });
});

describe('a whole register', () => {
  it('is imported by another Pledgebook, pledge for pledge, and twice is once', async () => {
    const rows = (await exported('register'))
      .toString()
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    const other = await openStore({ clock: ticking(), sample: true });
    try {
      await other.unpack(rows);
      await other.unpack(rows);
      await other.rebuild();
      expect(await Array.fromAsync(other.allPledges())).toEqual(await Array.fromAsync(store.allPledges()));
      expect(await other.check()).toEqual([]);
    } finally {
      await other.close();
    }
  });
});
