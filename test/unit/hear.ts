import type { Browser } from 'wxt/browser';
import { listen, type Receiver } from '../../utils/message/listen.ts';

type Hear = (
  raw: unknown,
  sender: Browser.runtime.MessageSender,
  respond: (answer: unknown) => void,
) => boolean;

/** What the browser says of a page of ours, and of a content script in a tab. */
export const OWN = { id: 'ours', url: 'chrome-extension://ours/popup.html' };
export const CONTENT_SCRIPT = { id: 'ours', url: 'https://blog.test/' };

/**
 * Says something to a receiver, over a browser that has no other listener.
 *
 * @param sender what the browser says of whoever speaks
 * @returns what is answered, as it crosses; undefined where nobody answers
 */
export function sayTo<M extends { readonly type: string }, A extends Readonly<Record<M['type'], unknown>>>(
  receiver: Receiver<M, A>,
  raw: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<unknown> {
  const { runtime, listeners } = aRuntime();
  listen(runtime, receiver);
  return new Promise((resolve) => {
    const heard = [...listeners].map((hear) => hear(raw, sender, resolve));
    if (!heard.includes(true)) resolve(undefined);
  });
}

/** A browser of which nothing is there but messages; its extension is `ours`. */
export function aRuntime() {
  const listeners = new Set<Hear>();
  const onMessage = {
    addListener: (hear: Hear) => void listeners.add(hear),
    removeListener: (hear: Hear) => void listeners.delete(hear),
  };
  const runtime = { id: 'ours', getURL: () => 'chrome-extension://ours/', onMessage };
  return { runtime: asRuntime(runtime), listeners };
}

/** The rest of the browser's type is declarative rules that messages do not have. */
function asRuntime(runtime: object): Parameters<typeof listen>[0] {
  return runtime as Parameters<typeof listen>[0];
}
