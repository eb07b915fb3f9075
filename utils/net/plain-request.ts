/** What a server answered. */
export interface PlainAnswer {
  /** Null where nothing answered; 0 for a redirect that was not to be followed. */
  readonly status: number | null;
  /** Where redirects led; as asked where nothing answered. */
  readonly finalUrl: string;
  /** Several headers of a name joined by commas, as browsers do; null where there is none. */
  readonly headers: Readonly<
    Record<'x-robots-tag' | 'link' | 'cache-control' | 'content-type', string | null>
  >;
  /** What could be decoded of the first bytes; '' unless the status is 2xx. */
  readonly text: string;
  /** Whether that is all of the body, as much as was wanted, or what came before it broke off. */
  readonly body: 'whole' | 'cut' | 'broken';
  /** The page that was to ask may not: its content security policy or its service worker forbids. Nothing was sent. */
  readonly refused?: boolean;
}

/**
 * Makes one plain request: no cookies, no referrer, past the cache.
 *
 * It also runs in pages, where the browser's `scripting` puts it by its source
 * alone: it uses nothing from outside itself, and never throws.
 *
 * @param url the address, absolute
 * @param charset how the bytes are read; a label that is none is UTF-8
 * @param bytes how much of the body is read at most; the rest is not loaded
 * @param ms how long all of it may take, in milliseconds
 * @param redirect whether redirects are followed
 * @returns the answer; `status` is null where nothing answered
 */
export async function plainRequest(
  url: string,
  charset: string,
  bytes: number,
  ms: number,
  redirect: 'follow' | 'manual' = 'follow',
): Promise<PlainAnswer> {
  const names = ['x-robots-tag', 'link', 'cache-control', 'content-type'] as const;
  const none = { 'x-robots-tag': null, link: null, 'cache-control': null, 'content-type': null };
  const stop = new AbortController();
  let refused = false;
  const onRefused = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    // What the page itself may not ask for is no matter of ours.
    refused ||= blockedURI.startsWith(new URL(url).origin);
  };
  // In a page; a background may have no document.
  globalThis.document?.addEventListener('securitypolicyviolation', onRefused);
  const timer = setTimeout(() => stop.abort(), ms);
  try {
    // Where the page's own service worker would answer, its server is not asked.
    refused = Boolean(globalThis.navigator?.serviceWorker?.controller);
    if (refused) throw new Error('Not the server');
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect,
      signal: stop.signal,
    });
    const headers: Record<(typeof names)[number], string | null> = { ...none };
    // `HEADER_AT_MOST`. No honest header is longer; a hostile one must not fill a message.
    for (const name of names) headers[name] = response.headers.get(name)?.slice(0, 65_536) ?? null;
    let text = '';
    let body: 'whole' | 'cut' | 'broken' = 'whole';
    const reader = response.ok ? response.body?.getReader() : undefined;
    if (reader) {
      let decoder: TextDecoder;
      try {
        decoder = new TextDecoder(charset);
      } catch {
        // A page can name any charset; this one the browser does not know (Encoding standard, "get an encoding").
        decoder = new TextDecoder();
      }
      let left = bytes;
      while (left > 0) {
        // What came before it broke off counts.
        const piece = await reader.read().catch(() => null);
        if (!piece) body = 'broken';
        if (!piece?.value) break;
        text += decoder.decode(piece.value.subarray(0, left), { stream: true });
        left -= piece.value.length;
      }
      if (left <= 0) body = 'cut';
      text += decoder.decode();
    }
    return {
      status: response.status,
      finalUrl: response.url || url,
      headers,
      text,
      body,
    };
  } catch {
    // Nothing answered, or not the server. It runs in pages, too, which have no debug log.
    // The event may come a moment after the refusal.
    if (globalThis.document && !refused) await new Promise((resolve) => setTimeout(resolve, 50));
    return { status: null, finalUrl: url, headers: none, text: '', body: 'broken', refused };
  } finally {
    clearTimeout(timer);
    globalThis.document?.removeEventListener('securitypolicyviolation', onRefused);
    // What was not read of the body is not loaded either.
    stop.abort();
  }
}
