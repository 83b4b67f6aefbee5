import { geo, sphere } from '@observablehq/plot';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json' with { type: 'json' };
import type { Breakdown } from '../../src/store/index.ts';
import type { Context } from '../context.ts';
import { svgOf } from './svg.ts';

const topology = world as unknown as Topology<{ countries: GeometryCollection }>;
const countries = feature(topology, topology.objects.countries) as FeatureCollection<Geometry>;
/** Antarctica holds no project and takes a fifth of the picture. */
const shown = countries.features.filter(one => one.id !== '010');

/** ISO 3166-1 alpha-2 of an atlas feature, whose id is the number; CLDR knows both. Null for a land without a number. */
function codeOf(one: Feature<Geometry>): string | null {
  if (one.id === undefined) return null;
  return Intl.getCanonicalLocales(`und-${one.id}`)[0]?.slice(4) ?? null;
}
const codes = new Map(shown.map(one => [one, codeOf(one)]));
const SHADES = 5;

/** Countries shaded by the number of pledges: five shades, each double the one before. */
export function worldMap(c: Context, breakdown: Breakdown): string {
  const counts = new Map(breakdown.lines.map(line => [line.key, line.sums.pledges.high]));
  const countOf = (one: Feature<Geometry>): number => counts.get(codes.get(one) ?? '') ?? 0;
  const most = breakdown.lines.toSorted((a, b) => b.sums.pledges.high - a.sums.pledges.high)[0];
  if (!most) return '';
  const top = most.sums.pledges.high;
  const shadeOf = (one: Feature<Geometry>): number => {
    const count = countOf(one);
    if (count === 0) return 0;
    return Math.max(1, SHADES - Math.floor(Math.log2(top / count)));
  };
  const groups = Array.from({ length: SHADES + 1 }, (_, shade) => shown.filter(one => shadeOf(one) === shade));
  const alt = c.t.chart.mapAlt(c.f.number(breakdown.lines.length), c.f.country(most.key));
  return svgOf(alt, {
    width: 720,
    height: 360,
    margin: 0,
    projection: { type: 'equal-earth', domain: { type: 'FeatureCollection', features: shown } as never },
    marks: [
      sphere({ className: 'map-sea' }),
      ...groups.map((features, shade) =>
        geo(features, {
          className: `map-shade-${shade}`,
          ...(shade > 0 && {
            title: (one: Feature<Geometry>) => `${c.f.country(codes.get(one) ?? '')}: ${c.f.number(countOf(one))}`,
          }),
        }),
      ),
    ],
  });
}
