/** What the browser says of who speaks; each may be missing. */
interface SaidOfSender {
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
}

/**
 * The address of the document that speaks, by what the browser says of it. A content script shares its
 * process with the page, which may make it claim any address: as another site's it would be recorded,
 * and that site's guest posts judged by it.
 *
 * The browser's own word may lag behind an app that has moved on within its site (`history.pushState`):
 * of two addresses of one origin the claimed one counts, since the page can move there anyway.
 *
 * @param claimed the document's address as its content script says
 * @returns the claimed one where it is of the sender's origin, or of no origin at all (`about:srcdoc`,
 * `data:`), as which nothing is recorded; else the browser's; null where the browser does not say
 */
export function addressOf(claimed: string, { url, origin }: SaidOfSender): string | null {
  const origins = [originOf(url), origin].filter((one) => one !== undefined && one !== 'null');
  const claimedOrigin = originOf(claimed);
  if (claimedOrigin === 'null' || origins.includes(claimedOrigin)) return claimed;
  return url ?? null;
}

/** `blob:` addresses have the origin of whoever made them (URL standard, "origin"). */
function originOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : URL.parse(address)?.origin;
}
