import type { LinkContext } from '../link/link-context.ts';
import type { Instant } from '../time.ts';
import type { Check, FoundLink, PostChange } from './check.ts';
import type { Baseline } from './post.ts';

/** The link of a guest post as it stood in its page when a check found it: what one shows whoever took it away. */
export interface LinkEvidence extends Pick<FoundLink, 'href' | 'target' | 'rawRel' | 'text' | 'position'> {
  /** Its HTML, cut where it is long; null where that was not read. */
  readonly html: string | null;
  /** The sentence around it, cut where it is long; null where that was not read. */
  readonly sentence: string | null;
  readonly at: Instant;
}

/** What is kept of a guest post's link. */
export interface KeptEvidence {
  /** The last time that a check found the link as agreed; absent where none did, and in states that are older than this field. */
  readonly lastKept?: LinkEvidence;
  /** The last time that a check found it at all. */
  readonly lastLink?: LinkEvidence;
}

/**
 * Takes the finding of a check into account: a check that found no link leaves what is kept.
 *
 * @param context what the page has around the link; absent where that was not read
 */
export function keptEvidence(
  { lastKept, lastLink }: KeptEvidence,
  link: FoundLink | null,
  isKept: boolean,
  now: Instant,
  context: Pick<LinkContext, 'html' | 'sentence'> = { html: '', sentence: '' },
): KeptEvidence {
  if (!link) return { ...(lastKept && { lastKept }), ...(lastLink && { lastLink }) };
  const { href, target, rawRel, text, position } = link;
  const { html, sentence } = context;
  const found = {
    href,
    target,
    rawRel,
    text,
    position,
    html: html || null,
    sentence: sentence || null,
    at: now,
  };
  const before = isKept ? found : lastKept;
  return { ...(before && { lastKept: before }), lastLink: found };
}

/**
 * What was there before a link was lost or changed. Of posts that were last seen by an older version it is what was
 * known of the link when the user was content with it.
 *
 * @returns null where nothing is known of it
 */
export function evidenceBefore(
  { lastKept, lastLink, last }: KeptEvidence & { readonly last: { readonly link: FoundLink | null } | null },
  baseline: Baseline | null,
): LinkEvidence | null {
  if (lastKept) return lastKept;
  // A link that is there now is no evidence of how it was.
  if (lastLink && !last?.link) return lastLink;
  if (!baseline) return null;
  const { href, target, rawRel, text, position, at } = baseline;
  return { href, target, rawRel, text, position, html: null, sentence: null, at };
}

/** Whether a link is as it was: where it leads, its rel, its text, its place. */
export function isSameLink(a: LinkEvidence, b: LinkEvidence): boolean {
  return a.target === b.target && a.rawRel === b.rawRel && a.text === b.text && a.position === b.position;
}

/** The link as the last check found it; null where that found none. */
export function evidenceNow({
  lastLink,
  last,
}: KeptEvidence & { readonly last: Pick<Check, 'link' | 'at'> | null }): LinkEvidence | null {
  if (!last?.link) return null;
  if (lastLink?.at === last.at) return lastLink;
  const { href, target, rawRel, text, position } = last.link;
  return { href, target, rawRel, text, position, html: null, sentence: null, at: last.at };
}

/** In what a link is another than it was: its target, rel, anchor text and place; none where it is the same. */
export function evidenceChanges(before: LinkEvidence, now: LinkEvidence): readonly PostChange[] {
  const [was, is] = [before, now].map(({ target, rawRel, text, position }) => ({
    target,
    rel: rawRel?.trim() ?? '',
    anchor: text,
    position,
  }));
  return (['target', 'rel', 'anchor', 'position'] as const).flatMap((what) => {
    const [from, to] = [was?.[what] ?? '', is?.[what] ?? ''];
    return from === to ? [] : [{ what, from, to }];
  });
}
