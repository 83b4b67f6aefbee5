import type { MatchModel } from './model.ts';

/** What each kind of feature is about, as people say it. */
const ABOUT: Readonly<Record<string, string>> = {
  investor: 'investor',
  amount: 'amount',
  jobs: 'jobs',
  place: 'place',
  when: 'announced',
  activity: 'activity',
  occasion: 'occasion',
  due: 'due',
  change: 'change',
  'total amount': 'amount',
  'total jobs': 'jobs',
  'total place': 'place',
  'total when': 'announced',
  'total occasion': 'occasion',
  'total due': 'due',
  'total projects': 'number of projects',
};

/** Why two claims are held to be one commitment, strongest first, then what speaks against it: "amount: equal to two digits". */
export function reasonsFor(model: MatchModel, features: readonly string[]): string[] {
  const plain = features
    .filter(feature => !feature.includes('&'))
    .map(feature => ({ feature, push: model.push(feature) }))
    .sort((a, b) => b.push - a.push || (a.feature < b.feature ? -1 : 1));
  const speaking = plain.filter(({ push }) => push >= 0.05).slice(0, 4);
  const against = plain
    .filter(({ push }) => push <= -0.05)
    .slice(-2)
    .reverse();
  return [
    ...speaking.flatMap(({ feature }) => sentence(feature)),
    ...against.flatMap(({ feature }) => sentence(feature).map(reason => `against: ${reason}`)),
  ];
}

function sentence(feature: string): string[] {
  const at = feature.indexOf(':');
  if (at < 0) return feature === 'total' ? [] : [feature];
  const about = ABOUT[feature.slice(0, at)];
  return about ? [`${about}: ${feature.slice(at + 1)}`] : [];
}
