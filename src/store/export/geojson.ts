import type { Pledge } from '../../model/index.ts';

/** A pledge as GeoJSON features, one a place with coordinates (RFC 7946); none where no place has any. */
export function features(pledge: Pledge): object[] {
  const { amount, jobs } = pledge;
  return pledge.places.flatMap(place => {
    if (place.lat === null || place.lon === null) return [];
    return [
      {
        type: 'Feature',
        id: `${pledge.id}/${place.id}`,
        geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
        properties: {
          pledge: pledge.id,
          place: place.name,
          country: place.country,
          precision: place.level,
          places: pledge.places.length,
          investors: pledge.investors.map(({ name }) => name),
          activity: pledge.activity,
          stage: pledge.stage,
          stageReported: pledge.stageReported,
          announced: pledge.announced,
          amountLow: amount?.low ?? null,
          amountHigh: amount?.high ?? null,
          currency: amount?.currency ?? null,
          euroLow: amount?.euros?.low ?? null,
          euroHigh: amount?.euros?.high ?? null,
          jobsLow: jobs?.low ?? null,
          jobsHigh: jobs?.high ?? null,
          looked: pledge.looked,
          sources: pledge.claims.flatMap(({ url, outlet, published }) => [{ outlet, url, published }]),
          sample: pledge.sample,
        },
      },
    ];
  });
}
