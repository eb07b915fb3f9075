import type { AnsweredLink } from '../message/background-to-ui.ts';
import { reasonWords } from './reasons.ts';
import { isolate, text, time } from './text.ts';
import { verdictWords } from './verdicts.ts';

/** A link as it stands in the page, and when it was seen there. */
export interface EvidenceSource {
  /** The page's address. */
  readonly url: string;
  /** In ms since 1970. */
  readonly at: number;
  /** The link's HTML; null where it is there no more. */
  readonly html: string | null;
}

/**
 * What there is to show whoever runs the page, for a mail: the page, the time,
 * the link's HTML, its rel, the verdict and its reasons.
 */
export function evidenceText(link: AnsweredLink, { url, at, html }: EvidenceSource): string {
  const { verdict, rawRel, frame } = link;
  return [
    line('evidencePage', url),
    ...(frame === null ? [] : [line('evidenceFrame', frame)]),
    line('evidenceTime', `${time(at)} (${new Date(at).toISOString()})`),
    line('evidenceLink', html ?? rebuilt(link)),
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

/** As far as the facts tell, where the page does not have the link any more. */
function rebuilt({ href, rawRel, text: anchor }: AnsweredLink): string {
  const rel = rawRel === null ? '' : ` rel="${escaped(rawRel)}"`;
  return `<a href="${escaped(href)}"${rel}>${escaped(anchor)}</a>`;
}

function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
