import type { PageLink } from '../../link/page-link.ts';
import type { TargetState } from '../../link/target-state.ts';

/**
 * A link of a page as an object of JSON Lines (jsonlines.org). Names that `inspect --json` has, too, mean the same there;
 * `leads` is one of `LINK_SORTS`, `target` the address behind redirect wrappers.
 *
 * @param page address of the page; a link in a frame has that of the framed document, too
 * @param state what the target's server said; undefined where it was not asked
 */
export function linkJson(link: PageLink, page: string, state: TargetState | undefined) {
  const { href, target, text, textFrom, rawRel, kind, sort, pathType } = link;
  const { element, root, position, frame, hidden, via, jsOnly } = link;
  return {
    page,
    frame,
    href,
    target,
    via,
    text,
    textFrom,
    rawRel,
    kind,
    leads: sort,
    pathType,
    element,
    root,
    position,
    hidden: hidden && true,
    hiding: hidden || null,
    jsOnly,
    state: state
      ? { status: state.status, location: state.location, at: new Date(state.at).toISOString() }
      : null,
  };
}

/** Writes each as a line of JSON. */
export function jsonLines(all: readonly object[]): string {
  return all.map((one) => `${JSON.stringify(one)}\n`).join('');
}
