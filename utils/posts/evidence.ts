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

interface BeforeCheck extends KeptEvidence {
  readonly last: Pick<Check, 'verdict' | 'link' | 'at'> | null;
}

/**
 * Takes the finding of a check into account: a check that found no link leaves what is kept.
 *
 * @param context what the page has around the link; absent where that was not read
 */
export function keptEvidence(
  { lastLink, last, ...before }: BeforeCheck,
  link: FoundLink | null,
  isKept: boolean,
  now: Instant,
  context: Pick<LinkContext, 'html' | 'sentence'> = { html: '', sentence: '' },
): KeptEvidence {
  // An older version noted of a link that is as agreed its last check alone.
  const lastKept =
    before.lastKept ?? (last?.link && last.verdict === 'kept' ? bare(last.link, last.at) : null);
  if (!link) return { ...(lastKept && { lastKept }), ...(lastLink && { lastLink }) };
  const { html, sentence } = context;
  const found = { ...bare(link, now), html: html || null, sentence: sentence || null };
  const kept = isKept ? found : lastKept;
  return { ...(kept && { lastKept: kept }), lastLink: found };
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
  return baseline && bare(baseline, baseline.at);
}

/** The link as the last check found it; null where that found none. */
export function evidenceNow({
  lastLink,
  last,
}: KeptEvidence & { readonly last: Pick<Check, 'link' | 'at'> | null }): LinkEvidence | null {
  if (!last?.link) return null;
  if (lastLink?.at === last.at) return lastLink;
  return bare(last.link, last.at);
}

/** A link of which is not known what its page had around it. */
function bare(
  { href, target, rawRel, text, position }: Omit<LinkEvidence, 'html' | 'sentence' | 'at'>,
  at: Instant,
): LinkEvidence {
  return { href, target, rawRel, text, position, html: null, sentence: null, at };
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
