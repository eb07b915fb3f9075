import { originPattern } from '../domains/host.ts';

/** Google's own hosts for sheets, the second of which serves what is published. */
const SHEETS = 'docs.google.com';
const SHEETS_ORIGINS = [originPattern(SHEETS), originPattern('*.googleusercontent.com')];

/**
 * The address from which a table comes as CSV. Of a Google Sheet people copy the address of the page that shows it, be it
 * published or shared with everybody who has the link.
 *
 * @param url a web address
 */
export function tableAddress(url: string): string {
  const address = new URL(url);
  const [, sheet = '', view = ''] =
    /^(\/spreadsheets\/(?:u\/\d+\/)?d\/.+?)\/([^/]*)$/.exec(address.pathname) ?? [];
  if (address.hostname !== SHEETS || sheet === '') return url;
  const gid = /\bgid=(\d+)/.exec(`${address.search} ${address.hash}`)?.[1];
  if (view === 'pubhtml' || view === 'pub') {
    const query = gid === undefined ? '' : `gid=${gid}&single=true&`;
    return `${address.origin}${sheet}/pub?${query}output=csv`;
  }
  if (view !== 'edit' && view !== 'view' && view !== '') return url;
  return `${address.origin}${sheet}/export?format=csv${gid === undefined ? '' : `&gid=${gid}`}`;
}

/**
 * The hosts to which access is needed to fetch a table, as match patterns: its own, and for a Google Sheet those to which
 * Google leads on.
 */
export function tableOrigins(url: string): string[] {
  const { hostname } = new URL(url);
  return hostname === SHEETS ? SHEETS_ORIGINS : [originPattern(hostname)];
}
