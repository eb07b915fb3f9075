import { isNotShownNow } from '../link/hiding.ts';
import type { JudgedLink } from '../link/judge.ts';
import { oneSign } from '../link/one-sign.ts';
import { QUALIFIERS, relKinds, suspiciousValues } from '../link/rel.ts';
import type { PageVerdict } from './page.ts';
import { byWeight, type Reason } from './reason.ts';

/** Whether a link counts, and why. */
export interface Verdict {
  /** Null where that is not known. */
  readonly counts: boolean | null;
  /** Heaviest first; warnings, which do not change `counts`, are included. */
  readonly reasons: readonly Reason[];
}

/** The facts of a link that its verdict rests on. */
export type LinkToJudge = Pick<
  JudgedLink,
  'kind' | 'rawRel' | 'servedRel' | 'text' | 'textFrom' | 'element' | 'via' | 'hidden' | 'jsOnly'
>;

/** For each page, the verdict on its links that have no reasons of their own: most have none. */
const plainVerdicts = new WeakMap<PageVerdict, Verdict>();

/**
 * Judges whether a link counts, by its own facts and by the verdict on its page.
 *
 * @param link the link
 * @param page the verdict on the document that the link is in
 * @param frame address of that document where it is framed; null in the page itself
 */
export function verdictOf(link: LinkToJudge, page: PageVerdict, frame: string | null): Verdict {
  const own = linkReasons(link, frame);
  if (own.length > 0) return weigh(own, page);
  const known = plainVerdicts.get(page) ?? weigh(own, page);
  plainVerdicts.set(page, known);
  return known;
}

function weigh(own: readonly Reason[], page: PageVerdict): Verdict {
  const reasons = [...own, ...page.reasons];
  const isUncounted = reasons.some(isNo);
  // A page that gives something else without cookies has this reason already; it says more than an
  // unchecked header.
  const hasOwnNotice = reasons.some(({ code }) => code === 'not-checked');
  if (!isUncounted && !hasOwnNotice && page.unchecked.length > 0) reasons.push(notChecked(page));
  reasons.sort(byWeight);
  const isUnknown = reasons.some(({ means }) => means === 'unknown');
  return { counts: isUncounted ? false : isUnknown ? null : true, reasons };
}

function isNo({ means }: Reason): boolean {
  return means === 'no';
}

function linkReasons(link: LinkToJudge, frame: string | null): Reason[] {
  const { kind, rawRel, via, element, hidden, jsOnly, text, textFrom } = link;
  const reasons: Reason[] = [];
  const add: AddReason = (code, say, evidence, means, ...values) =>
    reasons.push({ code, say, values, evidence, means });

  for (const mark of QUALIFIERS) {
    if (kind.includes(mark)) add(`rel-${mark}`, `rel_${mark}`, relEvidence(rawRel), 'no');
  }
  addServed(link, add);
  if (jsOnly) add('js-only', 'js_only', 'not in the HTML as served', 'warning');
  // A link in a frame belongs to the framed document, which has an address and robots rules of its own.
  if (frame !== null) {
    const host = URL.parse(frame)?.host;
    add('in-frame', host ? 'in_frame' : 'in_frame_here', frame.slice(0, 300), 'no', host ?? '');
  }
  if (via !== null) add('via-redirect', 'via_redirect', via, 'unknown', via);
  // Google, "Spam policies", hidden links: "hiding a link by only linking one small character". How small it is only
  // the page can tell, where it was asked.
  const maySign = textFrom === 'text' && (hidden === null || hidden === 'one-character');
  const one = maySign ? oneSign(text) : null;
  if (one) add('hidden', one.isIcon ? 'one_icon' : 'one_character', one.sign, 'warning', one.sign);
  else if (hidden === 'one-character') add('hidden', 'one_character', text, 'warning', text);
  else if (hidden) add('hidden', isNotShownNow(hidden) ? 'not_shown_now' : 'hidden', hidden, 'warning');
  if (element === 'area') add('may-not-count', 'area', '<area>', 'unknown');
  if (element === 'svg-a') add('may-not-count', 'svg', '<svg> <a>', 'unknown');
  if (kind.includes('suspicious')) {
    const [value = ''] = suspiciousValues(rawRel);
    add('suspicious-rel', 'suspicious_rel', relEvidence(rawRel), 'warning', value);
  }
  return reasons;
}

type AddReason = (
  code: Reason['code'],
  say: Reason['say'],
  evidence: string,
  means: Reason['means'],
  ...values: string[]
) => void;

/** Some sites serve a nofollow and have a script take it away, or the other way round: what crawlers read first, and what people see, differ. */
function addServed({ kind, rawRel, servedRel }: LinkToJudge, add: AddReason): void {
  if (servedRel === undefined) return;
  const before = relKinds(servedRel);
  const [gone] = QUALIFIERS.filter((mark) => before.includes(mark) && !kind.includes(mark));
  const [come] = QUALIFIERS.filter((mark) => kind.includes(mark) && !before.includes(mark));
  // Google renders pages, but reads the links of the HTML as served, too.
  if (gone) add('served-rel', 'served_rel', relEvidence(servedRel), 'unknown');
  else if (come) add('served-rel', 'served_no_rel', relEvidence(rawRel), 'warning');
}

function relEvidence(rel: string | null): string {
  return `rel="${(rel ?? '').slice(0, 300)}"`;
}

function notChecked({ unchecked }: PageVerdict): Reason {
  const evidence = unchecked.join(', ');
  return { code: 'not-checked', say: 'not_checked', values: [evidence], evidence, means: 'unknown' };
}
