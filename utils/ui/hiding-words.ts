import type { Hiding } from '../link/hiding.ts';
import { type TextKey, text } from './text.ts';

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

/** Why a link is not seen, in a word or two. */
export function hidingWords(hiding: Hiding): string {
  return text(HIDING_WORDS[hiding]);
}
