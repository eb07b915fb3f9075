import { type Browser, browser } from 'wxt/browser';
import { type AnswerFacts, answerKey } from '../../../utils/net/follow-redirects.ts';
import { mayEnter } from './access.ts';

/** Hears of answers from when it was made until it ends. */
export interface AnswerWatch {
  /** An address is asked for from now on: what was told before is of other answers. */
  begin(): void;
  /** The answer from an address since then; waits for it where the browser tells of it later than `fetch` does. */
  of(url: string): Promise<AnswerFacts>;
  end(): void;
}

/** Events come on a channel of their own, and late on a busy machine. */
const WAIT_AT_MOST_MS = 3000;

const NOTHING: AnswerFacts = { ip: null, location: null, status: null };

interface Watched {
  readonly facts: Map<string, AnswerFacts>;
  readonly complete: Set<string>;
  heard(): void;
}

/** One listener for all: browsers take a while to add one, and to remove it. */
const watches = new Set<Watched>();

/** @param isLast nothing more is told of this answer */
function note(url: string, facts: Partial<AnswerFacts>, isLast: boolean): undefined {
  const key = answerKey(url);
  for (const watch of watches) {
    watch.facts.set(key, { ...(watch.facts.get(key) ?? NOTHING), ...facts });
    if (isLast) watch.complete.add(key);
    watch.heard();
  }
}

// Firefox tells of no redirect that is not followed: its header does.
function onHeaders({
  url,
  responseHeaders = [],
  statusCode,
}: Browser.webRequest.OnHeadersReceivedDetails): undefined {
  const location = responseHeaders.find(({ name }) => name.toLowerCase() === 'location')?.value ?? null;
  note(url, { location, status: statusCode }, false);
}

function onRedirect({
  url,
  redirectUrl,
  ip,
  statusCode,
}: Browser.webRequest.OnBeforeRedirectDetails): undefined {
  note(url, { location: redirectUrl, ip: ip ?? null, status: statusCode }, true);
}

function onStarted({ url, ip, statusCode }: Browser.webRequest.OnResponseStartedDetails): undefined {
  note(url, { ip: ip ?? null, status: statusCode }, true);
}

/** Listens to the answers that requests of ours get, on sites that there is access to. */
export function watchAnswers(): AnswerWatch {
  if (watches.size === 0) listen();
  const { promise, resolve } = Promise.withResolvers<void>();
  let heard = { promise, resolve };
  const watch: Watched = {
    facts: new Map(),
    complete: new Set(),
    heard() {
      heard.resolve();
      heard = Promise.withResolvers<void>();
    },
  };
  watches.add(watch);
  return {
    begin() {
      watch.facts.clear();
      watch.complete.clear();
    },
    async of(url) {
      const key = answerKey(url);
      // Of other sites nothing is ever told.
      const isTold = await mayEnter(new URL(url).hostname);
      const late = new Promise<'late'>((stop) => setTimeout(stop, isTold ? WAIT_AT_MOST_MS : 0, 'late'));
      while (!watch.complete.has(key)) {
        if ((await Promise.race([heard.promise, late])) === 'late') break;
      }
      return watch.facts.get(key) ?? NOTHING;
    },
    end() {
      watches.delete(watch);
      if (watches.size === 0) stopListening();
    },
  };
}

function listen(): void {
  const { onBeforeRedirect, onHeadersReceived, onResponseStarted } = browser.webRequest;
  const ours: Browser.webRequest.RequestFilter = { urls: ['*://*/*'], types: ['xmlhttprequest'], tabId: -1 };
  onHeadersReceived.addListener(onHeaders, ours, ['responseHeaders']);
  onBeforeRedirect.addListener(onRedirect, ours);
  onResponseStarted.addListener(onStarted, ours);
}

function stopListening(): void {
  const { onBeforeRedirect, onHeadersReceived, onResponseStarted } = browser.webRequest;
  onHeadersReceived.removeListener(onHeaders);
  onBeforeRedirect.removeListener(onRedirect);
  onResponseStarted.removeListener(onStarted);
}
