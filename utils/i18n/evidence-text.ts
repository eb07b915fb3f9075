import type { AnsweredLink } from '../message/background-to-ui.ts';
import type { Instant } from '../time.ts';
import { reasonWords } from './reasons.ts';
import { isolate, text, time } from './text.ts';
import { verdictWords } from './verdicts.ts';

/** Where and when a link was read. */
export interface EvidenceSource {
  /** The page's address. */
  readonly url: string;
  readonly at: Instant;
  /** The link's HTML in the page; null where the page no longer has the link. */
  readonly html: string | null;
}

/**
 * Writes the evidence about a link as plain text, for a mail to whoever runs the
 * page: the page, the time, the link's HTML, its rel, the verdict and its reasons.
 */
export function evidenceText(link: AnsweredLink, { url, at, html }: EvidenceSource): string {
  const { verdict, rawRel, frame } = link;
  return [
    line('evidencePage', url),
    ...(frame === null ? [] : [line('evidenceFrame', frame)]),
    line('evidenceTime', `${time(at)} (${new Date(at).toISOString()})`),
    line('evidenceLink', html ?? rebuiltHtml(link)),
    line('evidenceRel', rawRel ?? text('noRel')),
    line('evidenceVerdict', verdictWords(verdict)),
    ...verdict.reasons.map((reason) => `- ${reasonWords(reason)} [${isolate(reason.evidence)}]`),
  ].join('\n');
}

function line(
  key: 'evidencePage' | 'evidenceFrame' | 'evidenceTime' | 'evidenceLink' | 'evidenceRel' | 'evidenceVerdict',
  value: string,
) {
  return text(key, value.replace(/\s+/g, ' '));
}

/** The link's HTML made from its facts, for a link that the page no longer has. */
function rebuiltHtml({ href, rawRel, text: anchor }: AnsweredLink): string {
  const rel = rawRel === null ? '' : ` rel="${escaped(rawRel)}"`;
  return `<a href="${escaped(href)}"${rel}>${escaped(anchor)}</a>`;
}

function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
