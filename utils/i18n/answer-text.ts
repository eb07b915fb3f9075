import type { Backlink } from '../link/answer.ts';
import type { AnsweredLink, TabAnswer } from '../message/background-to-ui.ts';
import type { ServedOnlyBacklink } from '../verdict/served-only.ts';
import { shownAddress, shownUrl } from './address.ts';
import { headline } from './headline.ts';
import { hidingWords } from './hiding.ts';
import { isolate, text } from './text.ts';
import { verdictWords } from './verdicts.ts';

/**
 * Writes the answer as plain text, for a mail or a ticket.
 *
 * @param url the page's address
 * @param domains the user's domains, as `ownName` writes them
 * @returns the headline, the address, and a line per link, then what a script took away and what is only mentioned
 */
export function answerText(
  answer: Pick<TabAnswer, 'home' | 'onPage' | 'own' | 'ownTotal' | 'sum' | 'servedOnly' | 'mentions'>,
  url: string,
  domains: readonly string[],
): string {
  const { answer: first, detail } = headline(answer, domains);
  return [
    detail ? `${first}, ${detail}` : first,
    url,
    ...answer.own.map(linkLine),
    ...answer.servedOnly.map(servedOnlyLine),
    ...answer.mentions.map(({ written }) => `- ${isolate(written)} (${text('mentioned')})`),
  ].join('\n');
}

/** An anchor's text; where it comes from an image or a title, with a word for that. */
export function anchorWords({ text: words, textFrom }: Pick<Backlink, 'text' | 'textFrom'>): string {
  if (textFrom === 'text') return words;
  if (textFrom === 'none') return text('noText');
  return text(textFrom === 'alt' ? 'imageAlt' : 'titleText', words);
}

/** What tells where in a page a link is, and how. */
type LinkPlacing = Pick<Backlink, 'position' | 'frame' | 'hidden' | 'root' | 'element' | 'via'>;

/** Where a link is and what is special about it, each in a word or two: of an ordinary link in the text there is nothing to say. */
export function placeWords({ position, frame, hidden, root, element, via }: LinkPlacing): string[] {
  const host = frame === null ? null : (URL.parse(frame)?.hostname ?? '');
  return [
    ...(position === 'content' ? [] : [text(`position_${position}`)]),
    ...(host === null ? [] : [host ? text('inFrameOf', shownAddress(host)) : text('inFrame')]),
    ...(via ? [text('viaHost', shownAddress(via))] : []),
    ...(hidden ? [hidingWords(hidden)] : []),
    ...(root === 'document' ? [] : [text('inShadow')]),
    ...(element === 'a' ? [] : [text(element === 'area' ? 'isArea' : 'isSvg'), text('mayNotCount')]),
  ];
}

/** What became of a link of the HTML as served. */
export function servedOnlyWords({ now }: ServedOnlyBacklink): string {
  return now === null ? text('servedOnly') : text('servedOnlyLed', shownUrl(now));
}

function servedOnlyLine(link: ServedOnlyBacklink): string {
  const words = isolate((link.text || text('noText')).replace(/\s+/g, ' '));
  return `- “${words}” → ${link.href} (${servedOnlyWords(link)})`;
}

function linkLine(link: AnsweredLink): string {
  const kinds = link.kind.map((kind) => text(`kind_${kind}`)).join(', ');
  const words = isolate(anchorWords(link).replace(/\s+/g, ' '));
  const facts = [kinds, placeWords(link).join(', '), verdictWords(link.verdict)].filter(Boolean).join('; ');
  return `- “${words}” → ${link.href} (${facts})`;
}
