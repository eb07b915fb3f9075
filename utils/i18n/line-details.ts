import type { LineDetails } from '../exchange/line-details.ts';
import { DAY, type Instant } from '../time.ts';
import { expectedAnchorWords, relWords } from './posts.ts';
import { dayWords, text } from './text.ts';

/**
 * What a row of a preview says besides its page and target, each in a word or two.
 *
 * @param now rows that do not say when they were added are added now, which need not be said
 */
export function lineDetailWords(details: LineDetails, now: Instant): readonly string[] {
  const { rel, anchor, seen, expires, dueOn, guaranteedUntil, cost, supplier, tags, notes, added } = details;
  const day = (at: Instant | undefined, key: 'detailExpires' | 'detailDue' | 'detailGuaranteed') =>
    at === undefined ? '' : text(key, dayWords(at));
  const words = [
    anchor && anchor.kind !== 'any' && expectedAnchorWords(anchor),
    rel && relWords(rel),
    seen?.text && text('detailSeen', `“${seen.text}”`),
    seen?.rel !== undefined && text('detailSeen', seen.rel || relWords('followed')),
    day(expires, 'detailExpires'),
    cost && text('detailCost', cost),
    tags && text('detailTags', tags.join(', ')),
    supplier && text('detailSupplier', supplier),
    day(dueOn, 'detailDue'),
    day(guaranteedUntil, 'detailGuaranteed'),
    added !== undefined && added < now - DAY && text('detailAdded', dayWords(added)),
    notes && text('detailNotes', notes),
  ];
  return words.flatMap((one) => one || []);
}
