/** The targets that are to be checked, by the tab whose popup has asked for access to their sites. */
const wanted = new Map<number, readonly string[]>();

/**
 * Notes the targets that a popup wants to check, and gives them back to the one that is opened after it: Chromium closes
 * a popup when the browser asks the user. In memory alone: where the background has ended meanwhile, the user clicks again.
 *
 * @param urls null takes those that were noted
 * @returns those that are taken; none where they are noted
 */
export function wantTargets({
  tabId,
  urls,
}: {
  readonly tabId: number;
  readonly urls: readonly string[] | null;
}): readonly string[] {
  const taken = urls ? [] : (wanted.get(tabId) ?? []);
  if (urls) wanted.set(tabId, urls);
  else wanted.delete(tabId);
  return taken;
}
