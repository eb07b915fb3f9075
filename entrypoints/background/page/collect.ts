import type { Browser } from 'wxt/browser';
import { joinColumns, type LinkColumns } from '../../../utils/link/columns.ts';
import type { PageFacts } from '../../../utils/link/facts.ts';
import { LINKS_AT_MOST } from '../../../utils/link/facts-schema.ts';
import { readPageToBackground } from '../../../utils/message/page-to-background.ts';
import { addressOf } from '../../../utils/message/sender-address.ts';

/** What one document told, once it has told all. */
export interface CollectedDocument {
  readonly page: PageFacts;
  readonly columns: LinkColumns;
  readonly gone: number;
}

type Injected = Pick<Browser.scripting.InjectionResult<unknown>, 'frameId' | 'result'>;

/** The reading of a tab, as far as its documents have spoken. */
export interface Collection {
  /** By frame; `null` for one that fell silent before it had told all. */
  readonly told: ReadonlyMap<number, CollectedDocument | null>;
  /**
   * Says into which frames the browser has put the script: what others told is forgotten, and
   * nothing of them is taken any more.
   *
   * @param injected `result` is true where the script says that it has told all
   * @returns when each has told all or fallen silent
   */
  onlyFrom(injected: readonly Injected[]): Promise<void>;
  /** Ends it: whatever comes now comes too late. */
  stop(): void;
}

type TakePort = (frameId: number, port: Browser.runtime.Port) => void;

/** The tabs that are being read. */
const byTab = new Map<number, TakePort>();

/**
 * Takes a content script's port where its tab is being read, and its frame has not spoken yet. Any
 * other is closed: whatever shares a process with a content script can open such ports.
 */
export function takeReadingPort(port: Browser.runtime.Port): void {
  const { tab, frameId } = port.sender ?? {};
  const take = tab?.id === undefined ? undefined : byTab.get(tab.id);
  if (take && frameId !== undefined) take(frameId, port);
  else port.disconnect();
}

/**
 * Begins to collect what the documents of a tab tell: whoever wants a tab read calls it before the
 * script goes in. A new collection of the same tab takes the place of the one before.
 *
 * @param progress is called with the number of links so far
 */
export function collectFrom(tabId: number, progress: (links: number) => void): Collection {
  const told = new Map<number, CollectedDocument | null>();
  /** Frames that have opened their port: each has one. */
  const heard = new Set<number>();
  let isAsked = (_frameId: number): boolean => true;
  let changed = (): void => undefined;
  let links = 0;

  const take: TakePort = (frameId, port) => {
    if (heard.has(frameId) || !isAsked(frameId)) return port.disconnect();
    heard.add(frameId);
    const done = (document: CollectedDocument | null) => {
      if (told.has(frameId) || !isAsked(frameId)) return;
      told.set(frameId, document);
      changed();
    };
    let page: PageFacts | undefined;
    const pieces: LinkColumns[] = [];
    let mine = 0;
    port.onMessage.addListener((raw: unknown) => {
      const message = told.has(frameId) ? null : readPageToBackground(raw);
      if (message?.type === 'page') {
        const url = addressOf(message.page.url, port.sender ?? {});
        page = url === null ? undefined : { ...message.page, url };
      }
      if (message?.type === 'links') {
        pieces.push(message.columns);
        mine += message.columns.rawHref.length;
        links += message.columns.rawHref.length;
        progress(links);
        // No honest page has so many: it would go on until the background has no memory left.
        if (mine > LINKS_AT_MOST) {
          done(null);
          port.disconnect();
        }
      }
      if (message?.type === 'end' && page) {
        done({ page, columns: joinColumns(pieces), gone: message.gone });
        port.disconnect();
      }
    });
    port.onDisconnect.addListener(() => done(null));
  };

  byTab.set(tabId, take);
  return {
    told,
    onlyFrom(injected) {
      isAsked = (frameId) => injected.some((each) => each.frameId === frameId);
      for (const frameId of told.keys()) if (!isAsked(frameId)) told.delete(frameId);
      return new Promise((resolve) => {
        changed = () => {
          // Where the script failed before it spoke there is nothing to wait for.
          const isOver = ({ frameId, result }: Injected) =>
            told.has(frameId) || (result !== true && !heard.has(frameId));
          if (injected.every(isOver)) resolve();
        };
        changed();
      });
    },
    stop() {
      if (byTab.get(tabId) === take) byTab.delete(tabId);
    },
  };
}
