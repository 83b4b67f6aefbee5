import { wordsAfter, wordsBefore } from '../mentions/names-runs.ts';
import type { Entity, Reference } from './coreference.ts';
import { type NameView, wordClass } from './investors-view.ts';

/** What is true of a further firm as a partner of the leading one; null where they never share a sentence. */
export function partnerFeatures(
  view: NameView,
  entity: Entity,
  main: Entity,
  candidates: readonly Entity[],
): string[] | null {
  const pair = closestPair(view, entity, main);
  if (!pair) return null;
  const [a, b] = pair.mine.start < pair.theirs.start ? [pair.mine, pair.theirs] : [pair.theirs, pair.mine];
  const { document, words } = view;
  const gap = document.text.slice(a.end, b.start).toLowerCase().trim();
  const features = ['pair', pair.mine === a ? 'stands-before' : 'stands-after', entity.id ? 'listed' : 'unlisted'];
  const sentence = document.sentences[a.sentence];
  features.push(a.sentence === view.sentence ? 'own-sentence' : sentence?.inTitle ? 'title' : 'other-sentence');
  if (gap.length < 40) features.push(`gap:${document.lang}:${gap}`);
  if (gap.length < 30 && /^[\p{P}\s]*(?:\p{L}{1,4}[\p{P}\s]*)?$/u.test(gap)) features.push('joined');
  else if (gap.length < 60) features.push('near');
  else features.push('far');
  if (/^[,、，・]?\s?(?:and|et|und|y|e|en|i|ve|dan|と|和|与|與|و|및|,|、|&|\/|-)$/u.test(gap)) features.push('and');
  const listed = candidates.filter(
    one =>
      one !== entity &&
      one !== main &&
      one.references.some(ref => ref.start >= a.start - 60 && ref.end <= b.end + 60 && ref.sentence === a.sentence),
  ).length;
  features.push(`list:${Math.min(listed, 3)}`);
  features.push(
    b.end <= view.main.start ? 'both-before-figure' : a.start >= view.main.end ? 'both-after-figure' : 'around-figure',
  );
  if (view.rivals.some(rival => rival.start > a.end && rival.end < b.start)) features.push('rival-between');
  const [prev = '', prev2 = ''] = wordsBefore(document.text, pair.mine.start, 2);
  features.push(`prev:${document.lang}:${prev}`, `prev2:${document.lang}:${prev2} ${prev}`);
  const [next = ''] = wordsAfter(document.text, b.end, 1);
  features.push(`next:${wordClass(next, words)}`);
  if (sentence && VENTURE.test(document.text.slice(sentence.start, sentence.end))) features.push('venture-word');
  features.push(`mine:${Math.min(entity.references.length, 3)}`);
  if (joinedAnywhere(view, entity, main))
    features.push('joined-anywhere', view.rivals.length === 0 ? 'joined-anywhere:alone' : 'joined-anywhere:many');
  return features;
}

const AND =
  /^[,、，・]?\s?(?:and|et|und|y|e|en|i|ve|dan|と|和|与|與|و|및|with|avec|mit|con|com|met|z|ile|dengan|,|、|&|\/|-)\s?(?:de |d['’]|l['’]|la |le |the |der |die |the \p{L}+ )?$/iu;

/** True where the two stand joined by "and", "with" or a comma somewhere in the document. */
function joinedAnywhere(view: NameView, entity: Entity, main: Entity): boolean {
  const { text } = view.document;
  return entity.references.some(mine =>
    main.references.some(theirs => {
      if (mine.sentence !== theirs.sentence) return false;
      const [a, b] = mine.start < theirs.start ? [mine, theirs] : [theirs, mine];
      return b.start - a.end < 25 && AND.test(text.slice(a.end, b.start).toLowerCase());
    }),
  );
}

/** Words of joint doing, in all languages. */
const VENTURE =
  /joint venture|jointly|partner|together|alongside|consortium|coentreprise|co-entreprise|ensemble|conjoint|gemeinsam|zusammen|partnern|konsorti|conjunt|juntos|socios|alianza|insieme|congiunt|consorzio|parceri|samen|gezamenlijk|wspóln|razem|ortak|birlikte|bersama|patungan|合弁|共同|合资|合資|합작|공동|مشترك|تحالف/iu;

function closestPair(view: NameView, entity: Entity, main: Entity): { mine: Reference; theirs: Reference } | null {
  let best: { mine: Reference; theirs: Reference } | null = null;
  let least = Infinity;
  for (const mine of entity.references)
    for (const theirs of main.references) {
      if (mine.sentence !== theirs.sentence) continue;
      const away = Math.abs(mine.start - theirs.start) + Math.abs(mine.sentence - view.sentence) * 150;
      if (away < least) {
        best = { mine, theirs };
        least = away;
      }
    }
  return best;
}
