import type { LinkPosition } from '../link/facts.ts';
import type { Baseline, ExpectedTarget } from '../posts/post.ts';
import { POST_LIMITS } from '../posts/post-limits.ts';
import type { Instant } from '../time.ts';
import { isBlank } from './blank.ts';
import type { CellOf } from './cell-readers.ts';
import type { MarksRead } from './link-marks.ts';

/**
 * A link as it was when a tool saw it: what the next check is compared with.
 *
 * @param of the text of the cell with a role; '' where no column has it
 * @param target where it led; null where the row does not say it
 * @param at when the tool saw it
 * @returns null where the tool says nothing that could be compared
 */
export function reportedLink(
  of: CellOf,
  target: ExpectedTarget | null,
  marks: MarksRead,
  at: Instant,
): Baseline | null {
  // A picture has no text, and a cell without one does not tell it from a link whose text nobody wrote down.
  const text = isBlank(of('anchor')) ? null : of('anchor').slice(0, POST_LIMITS.anchor);
  const isRead = marks.kind === 'read';
  const position = positionOf(of('linkPosition'));
  if (text === null && !isRead && position === '') return null;
  const url = target?.kind === 'page' ? target.url : '';
  return {
    href: url,
    target: url,
    rawRel: isRead ? marks.rawRel : null,
    text: text ?? '',
    position,
    jsOnly: isJsOnly(of('linkOrigin')),
    framed: false,
    at,
    reported: [...(isRead ? (['rel'] as const) : []), ...(text === null ? [] : (['text'] as const))],
  };
}

/** Screaming Frog's words in the languages that it speaks. */
const POSITIONS: readonly (readonly [LinkPosition, RegExp])[] = [
  ['content', /^(conten|contenu|inhalt|コンテンツ|内容)/i],
  ['navigation', /^(na[vw]|ナビ|导航)/i],
  ['header', /^(header|en-?t[êe]te|kopf|encabezado|cabecera|intestazione|ヘッダ|页眉|标题)/i],
  ['footer', /^(footer|pied|fu(ß|ss)|pie|piè|フッタ|页脚)/i],
  ['aside', /^(aside|sidebar|seite|later|barre|barra|サイド|侧)/i],
];

/** '' where nothing tells it. */
function positionOf(cell: string): LinkPosition | '' {
  return POSITIONS.find(([, words]) => words.test(cell))?.[0] ?? '';
}

/** `Rendered HTML` against `HTML` and `HTML & Rendered HTML`: what begins with another word than HTML was there after scripts alone. */
function isJsOnly(origin: string): boolean | null {
  return isBlank(origin) ? null : !/^HTML\b(?! (gerendert|rend|render))/i.test(origin);
}

/** The last step of a path to a link: `//body/p[2]/a[1]`. */
const TO_LINK = /\/a(\[\d+\])?$/;

/**
 * Whether a row of Screaming Frog's is of something else than a link: a picture, a script, a canonical.
 *
 * @param type its word for what refers, in any language
 * @param path XPath of the element; '' where there is none
 */
export function isNoLink(type: string, path: string): boolean {
  if (path !== '') return !TO_LINK.test(path);
  return type !== '' && !/^(hyper|hiper|collegamento|enlace|ハイパー|超链接|链接|a$|link$)/i.test(type);
}
