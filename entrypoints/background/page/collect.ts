import type { Browser } from 'wxt/browser';
import { joinColumns, type LinkColumns } from '../../../utils/link/columns.ts';
import type { PageFacts } from '../../../utils/link/facts.ts';
import { readPageToBackground } from '../../../utils/message/page-to-background.ts';

/** What one document told, once it has told all. */
export interface CollectedDocument {
  readonly page: PageFacts;
  readonly columns: LinkColumns;
  readonly gone: number;
}

/** A tab that is being read, as far as its documents have spoken. */
export interface Collection {
  /** By frame; `null` for one that fell silent before it had told all. */
  readonly told: ReadonlyMap<number, CollectedDocument | null>;
  /** Resolves when each of these frames has told all or fallen silent. */
  all(frameIds: readonly number[]): Promise<void>;
}

interface Listener {
  port(frameId: number, port: Browser.runtime.Port): void;
}

const byTab = new Map<number, Listener>();

/** Takes a content script's port; without anyone waiting for that tab it is closed. */
export function takeReadingPort(port: Browser.runtime.Port): void {
  const { tab, frameId } = port.sender ?? {};
  const listener = tab?.id === undefined ? undefined : byTab.get(tab.id);
  if (listener && frameId !== undefined) listener.port(frameId, port);
  else port.disconnect();
}

/**
 * Begins to collect what the documents of a tab tell. A new collection of the
 * same tab takes the place of the one before.
 *
 * @param tabId the tab
 * @param progress is called with the number of links so far
 */
export function collectFrom(tabId: number, progress: (links: number) => void): Collection {
  const told = new Map<number, CollectedDocument | null>();
  const waiting = new Set<() => void>();
  let links = 0;

  const done = (frameId: number, what: CollectedDocument | null) => {
    told.set(frameId, what);
    for (const check of waiting) check();
  };

  byTab.set(tabId, {
    port(frameId, port) {
      let page: PageFacts | undefined;
      const pieces: LinkColumns[] = [];
      port.onMessage.addListener((raw: unknown) => {
        const message = readPageToBackground(raw);
        if (message?.type === 'page') page = message.page;
        if (message?.type === 'links') {
          pieces.push(message.columns);
          links += message.columns.rawHref.length;
          progress(links);
        }
        if (message?.type === 'end' && page) {
          done(frameId, {
            page,
            columns: joinColumns(pieces),
            gone: message.gone,
          });
          port.disconnect();
        }
      });
      port.onDisconnect.addListener(() => {
        if (!told.has(frameId)) done(frameId, null);
      });
    },
  });

  return {
    told,
    all: (frameIds) =>
      new Promise((resolve) => {
        const check = () => {
          if (!frameIds.every((frameId) => told.has(frameId))) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}

/** Forgets the tab: whatever comes from it now comes too late. */
export function stopCollecting(tabId: number): void {
  byTab.delete(tabId);
}
