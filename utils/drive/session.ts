import { readOwnName } from '../domains/own-domain.ts';
import { judgeDocument } from '../link/reading.ts';
import type { JudgedPart } from '../message/judged-part.ts';
import type { StoredDocument } from '../store/pages/pack.ts';
import type { PageRecord } from '../store/schema.ts';
import type { AnswerViewName } from '../ui/answer-views.ts';
import type { JudgeAs } from '../verdict/engine.ts';
import type { JudgedRecord, JudgedRecordLink } from '../verdict/judged-record.ts';
import type { RobotsTxtFact } from '../verdict/robots-txt-fact.ts';
import { ensureBuilt } from './build.ts';
import type { Browser, BrowserKind, LaunchOptions, Tab, View } from './driver.ts';
import { launch } from './launch.ts';

/**
 * Starts a browser with the extension, built anew where its sources changed.
 *
 * @param options of the start, beside the extension
 */
export function start(
  kind: BrowserKind,
  options: Omit<LaunchOptions, 'extensionDir'> = {},
): Promise<Browser> {
  return launch(kind, {
    extensionDir: ensureBuilt(kind, Number(process.env['BACKLIGHT_PACE'] ?? 1)),
    ...options,
  });
}

/**
 * Puts domains into the extension's list, as if the user had.
 *
 * @param names as `ownName` writes them: `example.com`, `=www.example.com`
 */
export async function setDomains(browser: Browser, names: readonly string[]): Promise<void> {
  const view = await browser.openOwnPage('popup.html');
  await replaceDomains(view, names);
  await view.close();
}

/** The same, from a page of the extension that is open. */
export async function replaceDomains(own: View, names: readonly string[]): Promise<void> {
  await own.evaluate(
    async (keys: readonly string[]) => {
      await chrome.storage.sync.clear();
      await chrome.storage.sync.set(Object.fromEntries(keys.map((key, i) => [key, i])));
    },
    names.map((name) => `domain:${name}`),
  );
}

/** Clicks the toolbar button and waits until the popup has said all it will. */
export async function clickAndRead(browser: Browser, tab: Tab): Promise<View> {
  const popup = await browser.clickToolbar(tab);
  await popup.waitFor(() => {
    const { phase, record } = document.querySelector<HTMLElement>('main')?.dataset ?? {};
    return (
      phase === 'unreadable' || record === 'done' || record === 'failed' || document.querySelector('.welcome')
    );
  });
  return popup;
}

/** The record written last, as it is in IndexedDB. */
export interface StoredReading {
  readonly record: PageRecord;
  readonly documents: readonly StoredDocument[];
  /** Of the page's origin; null where it is not kept. */
  readonly robotsTxt: RobotsTxtFact | null;
}

/** Reads the record written last straight from the extension's IndexedDB. */
export function lastRecord(view: View): Promise<StoredReading | null> {
  return view.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const store = await result(indexedDB.open('backlight'));
    const tx = store.transaction(['pages', 'links', 'robotsTxt']);
    const cursor = await result(tx.objectStore('pages').index('lastRead').openCursor(null, 'prev'));
    const links = cursor && (await result(tx.objectStore('links').get(cursor.primaryKey)));
    const origin = URL.parse(cursor?.value.page.url)?.origin ?? '';
    const robotsTxt = (await result(tx.objectStore('robotsTxt').get(origin))) ?? null;
    store.close();
    if (!links) return null;
    const json = new Blob([links.packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return { record: cursor.value, documents: await new Response(json).json(), robotsTxt };
  });
}

/** The address of the page that was recorded last; null where nothing is recorded. */
function lastRecordedUrl(view: View): Promise<string | null> {
  return view.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const store = await result(indexedDB.open('backlight'));
    const index = store.transaction('pages').objectStore('pages').index('lastRead');
    const cursor = await result(index.openCursor(null, 'prev'));
    store.close();
    return cursor?.value.url ?? null;
  });
}

/**
 * Has the extension judge the record written last: all its links, by the domains and the engine that are set.
 *
 * @param own a page of the extension
 * @returns null where nothing is recorded
 * @throws Error where the extension fails
 */
export async function judgedRecordIn(own: View): Promise<JudgedRecord | null> {
  const url = await lastRecordedUrl(own);
  if (url === null) return null;
  const links: JudgedRecordLink[] = [];
  for (;;) {
    const answer = await own.evaluate(
      (message: object) => chrome.runtime.sendMessage({ type: 'judgeRecord', ...message }),
      { url, from: links.length },
    );
    if (!answer?.ok) throw new Error(`The record was not judged: ${JSON.stringify(answer)}`);
    const judged: JudgedPart | null = answer.value;
    if (!judged) return null;
    links.push(...judged.links);
    if (links.length >= judged.linkTotal || judged.links.length === 0) return { ...judged, links };
  }
}

/** The recorded links, judged by these domains, with the framed document each is in. */
export function recordedLinks({ documents }: StoredReading, domains: readonly string[]) {
  const own = domains.flatMap((name) => readOwnName(name) ?? []);
  return documents.flatMap((document) =>
    judgeDocument({ ...document, frameId: 0 }, own).links.map((link) => ({ ...link, frame: document.frame })),
  );
}

/** Sets as whom pages are judged, as if the user had. */
export async function setJudgeAs(browser: Browser, as: JudgeAs): Promise<void> {
  const view = await browser.openOwnPage('popup.html');
  await view.evaluate(
    (value: JudgeAs) => chrome.storage.sync.set({ 'judge-as': { at: Date.now(), value } }),
    as,
  );
  await view.close();
}

/** Shows a part of the popup's answer. */
export async function showPart(popup: View, part: AnswerViewName): Promise<void> {
  await popup.evaluate((name: string) => document.querySelector<HTMLElement>(`#tab-${name}`)?.click(), part);
  // What is shown then is loaded first.
  await popup.waitFor(
    (name: string) =>
      Boolean(document.querySelector(`#answer-part[aria-labelledby=tab-${name}]`)?.firstElementChild),
    part,
  );
}

/** Presses “Check now” below what the popup says of the page, waits until its server has been asked, and goes back to the links. */
export async function check(popup: View): Promise<void> {
  await showPart(popup, 'page');
  await popup.evaluate(() => {
    // The popup's foot stays in sight, above whatever is scrolled there.
    document.querySelector('.page-details .button')?.scrollIntoView({ block: 'center' });
    // The popup has said `no` before: what comes now is told by its saying so anew.
    document.querySelector('main')?.setAttribute('data-checking', '');
  });
  await popup.click('.page-details .button');
  await popup.waitFor(() => {
    const { phase, record, checking } = document.querySelector<HTMLElement>('main')?.dataset ?? {};
    return phase === 'unreadable' || (checking === 'no' && (record === 'done' || record === 'failed'));
  });
  await showPart(popup, 'mine');
}
