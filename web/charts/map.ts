import { geoEqualEarth, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json' with { type: 'json' };
import type { Breakdown } from '../../src/store/index.ts';
import type { Context } from '../context.ts';

const WIDTH = 720;
const HEIGHT = 350;
const SHADES = 5;

/** A country on the map: its code, null for a land without one, and its outline. */
interface Land {
  readonly code: string | null;
  readonly path: string;
}

/** ISO 3166-1 alpha-2 of an atlas feature, whose id is the number; CLDR knows both. Null for a land without a number. */
function codeOf(one: Feature<Geometry>): string | null {
  if (one.id === undefined) return null;
  return Intl.getCanonicalLocales(`und-${one.id}`)[0]?.slice(4) ?? null;
}

/** Outlines to a tenth of a pixel, drawn once. Antarctica holds no project and takes a fifth of the picture. */
function drawLands(): readonly Land[] {
  const topology = world as unknown as Topology<{ countries: GeometryCollection }>;
  const all = feature(topology, topology.objects.countries) as FeatureCollection<Geometry>;
  const features = all.features.filter(one => one.id !== '010');
  const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: 'FeatureCollection', features } as never);
  const path = geoPath(projection).digits(1);
  return features.map(one => ({ code: codeOf(one), path: path(one as never) ?? '' }));
}

let lands: readonly Land[] | null = null;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Countries shaded by the number of pledges: five shades, each double the one before. Empty where there are none. */
export function worldMap(c: Context, breakdown: Breakdown): string {
  lands ??= drawLands();
  const counts = new Map(breakdown.lines.map(line => [line.key, line.sums.pledges.high]));
  const most = breakdown.lines.toSorted((a, b) => b.sums.pledges.high - a.sums.pledges.high)[0];
  if (!most) return '';
  const top = most.sums.pledges.high;
  const outlines = lands.map(({ code, path }) => {
    const count = counts.get(code ?? '') ?? 0;
    if (count === 0 || code === null) return `<path class="map-shade-0" d="${path}"/>`;
    const shade = Math.max(1, SHADES - Math.floor(Math.log2(top / count)));
    const title = `${c.f.country(code)}${c.t.colon} ${c.f.number(count)}`;
    return `<path class="map-shade-${shade}" d="${path}"><title>${escaped(title)}</title></path>`;
  });
  const alt = c.t.chart.mapAlt(c.f.number(breakdown.lines.length), c.f.country(most.key));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" ` +
    `height="${HEIGHT}" role="img" aria-label="${escaped(alt)}">${outlines.join('')}</svg>`
  );
}
