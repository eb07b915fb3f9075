import { beginOf } from '../day.ts';
import {
  AGREED_RELS,
  ANY_DAY,
  type DayRange,
  EXPIRIES,
  FOLLOWED_UP,
  FOUND_RELS,
  GUARANTEES,
  NO_FILTER,
  type PostsFilter,
  YES_NO,
} from './filter.ts';
import { LIST_STATES } from './list-state.ts';
import { readReasonId } from './state-reason.ts';

/** The values of each name in an address. */
export type Params = Readonly<Record<string, readonly string[]>>;

/** An address may come from anywhere: more than a person would choose is cut off. */
export const VALUE_LIMITS = { count: 100, length: 500 } as const;

/** How a field of the filter stands in an address. */
interface FieldCodec<T> {
  /** Values that are not understood are left out. */
  readonly read: (values: readonly string[]) => T;
  /** Empty where the field says nothing. */
  readonly write: (value: T) => readonly string[];
}

const texts: FieldCodec<readonly string[]> = {
  // Of control characters alone nothing would be seen.
  read: (values) => [...new Set(values.filter((value) => /[^\p{C}\p{Z}]/u.test(value)))],
  write: (values) => values,
};

const oneText: FieldCodec<string> = {
  read: ([value = '']) => value,
  write: (value) => (value === '' ? [] : [value]),
};

const flag: FieldCodec<boolean> = {
  read: ([value]) => value === '1',
  write: (isSet) => (isSet ? ['1'] : []),
};

const days: FieldCodec<DayRange> = {
  read([value = '']) {
    const [from = '', to = ''] = value.split('..');
    const day = (name: string) => (Number.isNaN(beginOf(name)) ? null : name);
    const range = { from: day(from), to: day(to) };
    return range.from === null && range.to === null ? ANY_DAY : range;
  },
  write: ({ from, to }) => (from === null && to === null ? [] : [`${from ?? ''}..${to ?? ''}`]),
};

/** Some of a fixed list, in its order. */
function someOf<T extends string>(all: readonly T[]): FieldCodec<readonly T[]> {
  return { read: (values) => all.filter((one) => values.includes(one)), write: (chosen) => chosen };
}

/** One of a fixed list, or none. */
function oneOf<T extends string>(all: readonly T[]): FieldCodec<T | null> {
  return {
    read: ([value]) => all.find((one) => one === value) ?? null,
    write: (value) => (value === null ? [] : [value]),
  };
}

const CODECS: { readonly [Name in keyof PostsFilter]: FieldCodec<PostsFilter[Name]> } = {
  search: oneText,
  state: someOf(LIST_STATES),
  reason: {
    read: (values) => [...new Set(values.flatMap((value) => readReasonId(value) ?? []))],
    write: (ids) => ids,
  },
  domain: texts,
  site: texts,
  tag: texts,
  rel: someOf(FOUND_RELS),
  agreed: someOf(AGREED_RELS),
  added: days,
  checked: days,
  since: days,
  expires: oneOf(EXPIRIES),
  supplier: texts,
  guarantee: oneOf(GUARANTEES),
  indexable: oneOf(YES_NO),
  google: oneOf(YES_NO),
  followUp: someOf(FOLLOWED_UP),
  overdue: flag,
  unseen: flag,
  several: flag,
};

/** Reads a filter; a field that is not there, or not understood, filters nothing. */
export function filterOf(params: Params): PostsFilter {
  const filter = { ...NO_FILTER };
  for (const name of FILTER_FIELDS) readInto(filter, name, params[name] ?? []);
  return filter;
}

function readInto<Name extends keyof PostsFilter>(
  filter: { -readonly [Field in keyof PostsFilter]: PostsFilter[Field] },
  name: Name,
  values: readonly string[],
): void {
  filter[name] = CODECS[name].read(values);
}

/** The fields of a filter that say something, with their values, in a fixed order. */
export function paramsOf(filter: PostsFilter): [name: string, values: readonly string[]][] {
  return FILTER_FIELDS.map((name): [string, readonly string[]] => [name, written(filter, name)]).filter(
    ([, values]) => values.length > 0,
  );
}

/** The values of one field as an address has them; none where it says nothing. */
export function filterValues(filter: PostsFilter, name: keyof PostsFilter): readonly string[] {
  return written(filter, name);
}

/** A filter with other values in one field, as an address would name them; with none, the field says nothing. */
export function withFilterValues(
  filter: PostsFilter,
  name: keyof PostsFilter,
  values: readonly string[],
): PostsFilter {
  const next = { ...filter };
  readInto(next, name, values);
  return next;
}

/** Whether two filters find the same. */
export function isSameFilter(one: PostsFilter, other: PostsFilter): boolean {
  return FILTER_FIELDS.every((name) => written(one, name).join() === written(other, name).join());
}

function written<Name extends keyof PostsFilter>(filter: PostsFilter, name: Name): readonly string[] {
  return CODECS[name].write(filter[name]);
}

/** The fields of a filter, in the order in which an address names them. */
export const FILTER_FIELDS: readonly (keyof PostsFilter)[] = [
  'state',
  'reason',
  'domain',
  'site',
  'tag',
  'rel',
  'agreed',
  'added',
  'checked',
  'since',
  'expires',
  'supplier',
  'guarantee',
  'indexable',
  'google',
  'followUp',
  'overdue',
  'unseen',
  'several',
  'search',
];

/** Whether a field of a filter leaves anything out. */
export function isSet(filter: PostsFilter, name: keyof PostsFilter): boolean {
  return written(filter, name).length > 0;
}

/** Whether a filter leaves anything out. */
export function isFiltering(filter: PostsFilter): boolean {
  return FILTER_FIELDS.some((name) => isSet(filter, name));
}
