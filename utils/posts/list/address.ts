import { SORT_COLUMNS } from './columns.ts';
import { filterOf, type Params, paramsOf, VALUE_LIMITS } from './filter-params.ts';
import { DEFAULT_SORT, DEFAULT_VIEW, GROUPINGS, type ListSort, type PostsView } from './view.ts';

/** A longer address was not written here. */
const LENGTH_AT_MOST = 20_000;

/** What a notification of several changes opens. Addresses of version 0.1.0 keep their meaning. */
const UNSEEN = 'news';

/**
 * Reads the address of a list of guest posts: `#posts?state=lost&tag=q3&sort=-checked&group=site&post=ID`; also
 * `#posts/ID`, `#posts/new` and `#posts/news`.
 *
 * @param hash with or without its `#`
 * @returns what is understood of it; the rest is as in {@link DEFAULT_VIEW}. Null where it is no address of the list
 */
export function viewOf(hash: string): PostsView | null {
  const [, path = '', query = ''] = /^#?posts(?:\/([^?]*))?(?:\?(.*))?$/s.exec(hash) ?? [];
  if (!/^#?posts([/?]|$)/.test(hash)) return null;
  if (hash.length > LENGTH_AT_MOST) return DEFAULT_VIEW;
  const params = readParams(query);
  const filter = filterOf(params);
  const opened = path === UNSEEN ? null : path || (params['post']?.[0] ?? null);
  return {
    filter: path === UNSEEN ? { ...filter, unseen: true } : filter,
    sort: sortOf(params['sort']?.[0] ?? ''),
    group: GROUPINGS.find((one) => one === params['group']?.[0]) ?? null,
    opened,
  };
}

/** Writes the address of a view: `#posts?state=lost&post=ID`. What is as in {@link DEFAULT_VIEW} is left out. */
export function viewAddress({ filter, sort, group, opened }: PostsView): string {
  const isUsual = sort.column === DEFAULT_SORT.column && sort.down === DEFAULT_SORT.down;
  const params: [string, readonly string[]][] = [
    ...paramsOf(filter),
    ['sort', isUsual ? [] : [`${sort.down ? '-' : ''}${sort.column}`]],
    ['group', group === null ? [] : [group]],
    ['post', opened === null ? [] : [opened]],
  ];
  const query = params.flatMap(([name, values]) =>
    values.length === 0 ? [] : `${name}=${values.map(encoded).join(',')}`,
  );
  return query.length === 0 ? '#posts' : `#posts?${query.join('&')}`;
}

function sortOf(value: string): ListSort {
  const down = value.startsWith('-');
  const column = SORT_COLUMNS.find((one) => one === value.slice(down ? 1 : 0));
  return column ? { column, down } : DEFAULT_SORT;
}

/** Names that an object has by itself, as `constructor`, are no values here. */
function readParams(query: string): Params {
  const params: Record<string, readonly string[]> = Object.create(null);
  for (const part of query.split('&')) {
    const [name = '', ...rest] = part.split('=');
    params[name] ??= rest.join('=').split(',').slice(0, VALUE_LIMITS.count).flatMap(decoded);
  }
  return params;
}

/** A comma parts values; one within a value is escaped. Half a surrogate pair cannot be written (URI, "malformed"). */
function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}

/** Nothing where the escapes are no UTF-8, or nothing is written. */
function decoded(value: string): string | [] {
  try {
    return decodeURIComponent(value).slice(0, VALUE_LIMITS.length).toWellFormed() || [];
  } catch {
    return [];
  }
}
