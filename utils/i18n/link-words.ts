import type { Backlink } from '../link/answer.ts';
import type { ServedOnlyBacklink } from '../verdict/served-only.ts';
import { shownAddress, shownUrl } from './address.ts';
import { hidingWords } from './hiding.ts';
import { text } from './text.ts';

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
