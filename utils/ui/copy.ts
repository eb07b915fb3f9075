import type { Answer, OwnLink } from '../link/answer.ts';
import type { Hiding } from '../link/hiding.ts';
import { headline, type PageNofollow } from './headline.ts';
import { isolate, type TextKey, text } from './text.ts';

/** The names of strings take no hyphens. */
const HIDING_WORDS: Readonly<Record<Hiding, TextKey>> = {
  'not-rendered': 'hiding_not_rendered',
  'cut-off': 'hiding_cut_off',
  'screen-reader': 'hiding_screen_reader',
  transparent: 'hiding_transparent',
  'zero-size': 'hiding_zero_size',
  'off-screen': 'hiding_off_screen',
  'text-indent': 'hiding_text_indent',
  clipped: 'hiding_clipped',
  'same-colour': 'hiding_same_colour',
  'tiny-text': 'hiding_tiny_text',
};

/**
 * The answer as plain text, for a mail or a ticket.
 *
 * @param answer what was found
 * @param url the page's address
 * @param domains names of the user's domains
 */
export function answerText(answer: Answer & PageNofollow, url: string, domains: readonly string[]): string {
  const { answer: first, detail } = headline(answer, domains);
  return [detail ? `${first}, ${detail}` : first, url, ...answer.own.map(linkLine)].join('\n');
}

/** What an anchor says, or where its words come from. */
export function anchorWords({ text: words, textFrom }: Pick<OwnLink, 'text' | 'textFrom'>): string {
  if (textFrom === 'text') return words;
  if (textFrom === 'none') return text('noText');
  return text(textFrom === 'alt' ? 'imageAlt' : 'titleText', words);
}

/** Why a link is not seen. */
export function hidingWords(hiding: Hiding): string {
  return text(HIDING_WORDS[hiding]);
}

/** Where a link stands and what is special about it, each in a word or two. */
export function placeWords({ position, frame, hidden, root, element, via }: OwnLink): string[] {
  const host = frame === null ? null : (URL.parse(frame)?.hostname ?? '');
  return [
    text(`position_${position}`),
    ...(host === null ? [] : [host ? text('inFrameOf', host) : text('inFrame')]),
    ...(via ? [text('viaHost', via)] : []),
    ...(hidden ? [hidingWords(hidden)] : []),
    ...(root === 'document' ? [] : [text('inShadow')]),
    ...(element === 'a' ? [] : [text(element === 'area' ? 'isArea' : 'isSvg'), text('mayNotCount')]),
  ];
}

function linkLine(link: OwnLink): string {
  const kinds = link.kind.map((kind) => text(`kind_${kind}`)).join(', ');
  const words = isolate(anchorWords(link).replace(/\s+/g, ' '));
  return `- “${words}” → ${link.href} (${kinds}; ${placeWords(link).join(', ')})`;
}
