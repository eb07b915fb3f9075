import type { Browser } from 'wxt/browser';
import type { Failed, Outcome } from './outcome.ts';

type Sender = Browser.runtime.MessageSender;

/**
 * On which side of the trust line a sender is, by what the browser itself says of it: `own` is the
 * background or a page of ours, `contentScript` shares its process with somebody's page.
 */
export type Speaker = 'own' | 'contentScript';

interface Message {
  readonly type: string;
}

/** For each type of message what answers it; the compiler misses none, and knows what each must give. */
export type Handlers<M extends Message, A extends Readonly<Record<M['type'], unknown>>> = {
  readonly [K in M['type']]: (
    message: Extract<M, { readonly type: K }>,
    sender: Sender,
  ) => A[K] | Promise<A[K]>;
};

/** One direction of the contract, as its receiver serves it. */
export interface Receiver<M extends Message, A extends Readonly<Record<M['type'], unknown>>> {
  /** Nobody else is heard. */
  readonly from: Speaker;
  /** Gives null for what is no message of this direction. */
  readonly read: (raw: unknown) => M | null;
  readonly handlers: Handlers<M, A>;
  /** Makes data of what a handler throws. */
  readonly failed: (type: string, error: unknown) => Failed | Promise<Failed>;
}

/** The part of the browser's interface that listening needs; content scripts bring no polyfill along. */
interface Runtime extends Pick<typeof Browser.runtime, 'id' | 'onMessage'> {
  getURL(path: '/'): string;
}

/**
 * Answers the messages of one direction by an {@link Outcome} each. Whoever asks is never left
 * waiting; messages of others pass by, for another listener.
 *
 * @returns stops listening
 */
export function listen<M extends Message, A extends Readonly<Record<M['type'], unknown>>>(
  runtime: Runtime,
  { from, read, handlers, failed }: Receiver<M, A>,
): () => void {
  const answer = async (message: M, sender: Sender): Promise<Outcome<unknown>> => {
    try {
      // That a message and its handler belong together is what their type says: the compiler cannot follow it.
      const handler = handlers[message.type as M['type']] as (message: M, sender: Sender) => unknown;
      return { ok: true, value: await handler(message, sender) };
    } catch (error) {
      return failed(message.type, error);
    }
  };
  // `sendResponse` and true: a promise that is returned is lost in Chromium without the polyfill.
  const hear = (raw: unknown, sender: Sender, respond: (answer: unknown) => void): boolean => {
    const message = speakerOf(sender, runtime) === from ? read(raw) : null;
    if (!message) return false;
    void answer(message, sender).then(respond);
    return true;
  };
  runtime.onMessage.addListener(hear);
  return () => runtime.onMessage.removeListener(hear);
}

/**
 * Tells who speaks: the one question at each door, be it a message, a port or the offscreen document.
 *
 * @returns null for whoever is none of ours
 */
export function speakerOf(
  sender: Partial<Sender> | undefined,
  runtime: Pick<Runtime, 'id' | 'getURL'>,
): Speaker | null {
  if (!sender || sender.id !== runtime.id) return null;
  const own = runtime.getURL('/');
  const { url, origin, tab } = sender;
  // Of the two the origin is what a renderer cannot choose; old browsers do not say it.
  if (url?.startsWith(own)) return origin === undefined || `${origin}/` === own ? 'own' : null;
  return tab ? 'contentScript' : null;
}
