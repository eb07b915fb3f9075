import type { Backlink } from '../link/answer.ts';
import type { AnsweredLink, TabAnswer } from '../message/background-to-ui.ts';
import { headline } from './headline.ts';
import { hidingWords } from './hiding.ts';
import { isolate, text } from './text.ts';
import { verdictWords } from './verdicts.ts';

/**
 * Writes the answer as plain text, for a mail or a ticket.
 *
 * @param url the page's address
 * @param domains the user's domains, as `ownName` writes them
 * @returns the headline, the address, and a line per link
 */
export function answerText(
  answer: Pick<TabAnswer, 'home' | 'onPage' | 'own' | 'ownTotal' | 'sum'>,
  url: string,
  domains: readonly string[],
): string {
  const { answer: first, detail } = headline(answer, domains);
  return [detail ? `${first}, ${detail}` : first, url, ...answer.own.map(linkLine)].join('\n');
}

/** An anchor's text; where it comes from an image or a title, with a word for that. */
export function anchorWords({ text: words, textFrom }: Pick<Backlink, 'text' | 'textFrom'>): string {
  if (textFrom === 'text') return words;
  if (textFrom === 'none') return text('noText');
  return text(textFrom === 'alt' ? 'imageAlt' : 'titleText', words);
}

/** What tells where in a page a link is, and how. */
type LinkPlacing = Pick<Backlink, 'position' | 'frame' | 'hidden' | 'root' | 'element' | 'via'>;

/** The position of a link and what is special about it, each in a word or two. */
export function placeWords(link: LinkPlacing): string[] {
  return link.position === 'content'
    ? [text('position_content'), ...unusualPlaceWords(link)]
    : unusualPlaceWords(link);
}

/** The same where it is not what one expects: of an ordinary link in the text there is nothing to say. */
export function unusualPlaceWords(link: LinkPlacing): string[] {
  const { position, frame, hidden, root, element, via } = link;
  const host = frame === null ? null : (URL.parse(frame)?.hostname ?? '');
  return [
    ...(position === 'content' ? [] : [text(`position_${position}`)]),
    ...(host === null ? [] : [host ? text('inFrameOf', host) : text('inFrame')]),
    ...(via ? [text('viaHost', via)] : []),
    ...(hidden ? [hidingWords(hidden)] : []),
    ...(root === 'document' ? [] : [text('inShadow')]),
    ...(element === 'a' ? [] : [text(element === 'area' ? 'isArea' : 'isSvg'), text('mayNotCount')]),
  ];
}

function linkLine(link: AnsweredLink): string {
  const kinds = link.kind.map((kind) => text(`kind_${kind}`)).join(', ');
  const words = isolate(anchorWords(link).replace(/\s+/g, ' '));
  return `- “${words}” → ${link.href} (${kinds}; ${placeWords(link).join(', ')}; ${verdictWords(link.verdict)})`;
}
