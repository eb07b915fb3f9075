import { relKinds } from '../../utils/link/rel.ts';
import { LINE } from '../browser/highlight.ts';

/** Every way to write a value of rel, and what only looks like one. */
export const RELS = ['nofollow', 'ugc', 'sponsored']
  .flatMap((value) => [
    value,
    value.toUpperCase(),
    ` ${value}`,
    `${value}\n`,
    `noopener ${value}`,
    `${value}\tnoopener`,
    `noopener\f${value} x`,
    `x,${value}`,
    `${value},x`,
    `x,${value},y`,
    `,${value}`,
    `${value},`,
    `x ${value},y`,
    `x,${value} y`,
    `x,\n${value}\r,y`,
    `x,${value}ed`,
    `un${value},x`,
    `un${value}`,
    `${value}x`,
    `x-${value}`,
    `${value};`,
    `"${value}"`,
    `no ${value}`,
    `${value.slice(0, -1)}`,
  ])
  .concat([
    'nofollow ugc',
    'ugc,nofollow',
    'sponsored nofollow',
    'ugc sponsored',
    'nofollow, ugc, sponsored',
    'no-follow',
    'no follow',
    'dofollow',
    'DOFOLLOW noopener',
    'nofollow dofollow',
    'x,dofollow',
    'noopener noreferrer',
    'alternate',
    '',
  ]);

/** The line that is drawn around a link with this rel. */
export const lineOf = (rel: string) => {
  const kinds = relKinds(rel);
  if (kinds.includes('nofollow')) return LINE.nofollow;
  if (kinds.includes('ugc')) return LINE.ugc;
  return kinds.includes('sponsored') ? LINE.sponsored : LINE.followed;
};
