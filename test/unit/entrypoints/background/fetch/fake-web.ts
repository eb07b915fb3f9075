import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Listener = (details: object) => void;

/** What a server of the fake web says: a page, a redirect, or nothing at all. */
export interface Told {
  readonly ip?: string;
  readonly location?: string;
  readonly status?: number;
}

const listeners = {
  onHeadersReceived: new Set<Listener>(),
  onBeforeRedirect: new Set<Listener>(),
  onResponseStarted: new Set<Listener>(),
};

/** Names of the events that somebody listens to. */
export const heardEvents = (): string[] =>
  Object.entries(listeners).flatMap(([name, all]) => (all.size > 0 ? name : []));

/** The browser's `webRequest`, and access to all sites but those of `closed.test`. */
beforeEach(() => {
  for (const all of Object.values(listeners)) all.clear();
  const events = Object.entries(listeners).map(([name, all]) => [
    name,
    {
      addListener: (one: Listener) => void all.add(one),
      removeListener: (one: Listener) => void all.delete(one),
    },
  ]);
  Object.assign(fakeBrowser, { webRequest: Object.fromEntries(events) });
  const contains = async ({ origins = [] }: { origins?: string[] }) =>
    !origins.some((one) => one.includes('closed.test'));
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(contains);
});

const say = (event: keyof typeof listeners, details: object) => {
  for (const hear of listeners[event]) hear(details);
};

/** Tells of an answer as Chromium does. */
export function tellAsChromium(
  url: string,
  { ip = '93.184.216.34', location, status = location ? 302 : 200 }: Told,
): void {
  const headers = location === undefined ? [] : [{ name: 'Location', value: location }];
  say('onHeadersReceived', { url, statusCode: status, responseHeaders: headers });
  if (location === undefined) say('onResponseStarted', { url, ip, statusCode: status });
  else say('onBeforeRedirect', { url, ip, statusCode: status, redirectUrl: new URL(location, url).href });
}

/** Tells of an answer as Firefox does, which tells of no redirect that is not followed. */
export function tellAsFirefox(
  url: string,
  { ip = '93.184.216.34', location, status = location ? 302 : 200 }: Told,
): void {
  const headers = location === undefined ? [] : [{ name: 'location', value: location }];
  say('onHeadersReceived', { url, ip, statusCode: status, responseHeaders: headers });
  say('onResponseStarted', { url, ip, statusCode: status });
}
