import { beginOf } from '../posts/day.ts';
import { AGREED_RELS, FOLLOWED_UP, GUARANTEES, type PostsFilter } from '../posts/list/filter.ts';
import { filterValues } from '../posts/list/filter-params.ts';
import { LIST_STATES } from '../posts/list/list-state.ts';
import { readReasonId } from '../posts/list/state-reason.ts';
import { shownAddress, shownDomain } from './address.ts';
import { listStateWords, relWords } from './posts.ts';
import { shortReasonWords } from './state-reason.ts';
import { codeText, dayWords, isolate, text } from './text.ts';

/** A field of the filter that says something, in words: `Tag: q3, de`; its name alone where it is only on or off. */
export function setFilterWords(filter: PostsFilter, name: keyof PostsFilter): string {
  const field = text(`filter_${name}`);
  if (typeof filter[name] === 'boolean') return field;
  const values = filterValues(filter, name).map((value) => isolate(filterValueWords(name, value)));
  return text('filterSet', field, values.join(', '));
}

/** A value of a field of the filter, as an address has it, in words. */
export function filterValueWords(name: keyof PostsFilter, value: string): string {
  return WORDS[name]?.(value) ?? value;
}

const WORDS: { readonly [Name in keyof PostsFilter]?: (value: string) => string | undefined } = {
  state(value) {
    const state = LIST_STATES.find((one) => one === value);
    return state && listStateWords(state);
  },
  reason(value) {
    const id = readReasonId(value);
    return id ? shortReasonWords(id) : value;
  },
  domain: shownDomain,
  site: shownAddress,
  agreed: agreedWords,
  added: rangeWords,
  checked: rangeWords,
  since: rangeWords,
  expires: (value) => text(value === 'soon' ? 'filterExpires_soon' : 'filterExpires_passed'),
  guarantee(value) {
    const guarantee = GUARANTEES.find((one) => one === value);
    return guarantee && text(`filterGuarantee_${guarantee}`);
  },
  indexable: yesOrNo,
  google: yesOrNo,
  followUp(value) {
    const step = FOLLOWED_UP.find((one) => one === value);
    return step === 'none' ? text('filterNobodyAsked') : step && codeText('followUp_', step);
  },
};

function agreedWords(value: string): string | undefined {
  const rel = AGREED_RELS.find((one) => one === value);
  if (rel === undefined) return undefined;
  return relWords(rel === 'any' || rel === 'followed' || rel === 'not-followed' ? rel : [rel]);
}

function yesOrNo(value: string): string {
  return text(value === 'yes' ? 'filterYes' : 'filterNo');
}

/** @param range `2026-01-01..2026-03-31`; one side may be missing */
function rangeWords(range: string): string {
  const [from = '', to = ''] = range.split('..').map(writtenDayWords);
  if (from && to) return text('filterFromTo', from, to);
  return from ? text('filterFromOn', from) : text('filterUpTo', to);
}

/** @param day `2026-01-01`; '' for none */
function writtenDayWords(day: string): string {
  return day === '' ? '' : dayWords(beginOf(day));
}
