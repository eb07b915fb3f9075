import * as v from 'valibot';
import { COLOR } from './color.ts';
import { DEFAULT_STYLE, type HighlightStyle, LINES } from './style.ts';

const { shown, color, line, quiet, outboundOnly, legend } = DEFAULT_STYLE;

const flag = (fallback: boolean) => v.fallback(v.boolean(), fallback);
const colour = (fallback: string) => v.fallback(v.pipe(v.string(), v.regex(COLOR)), fallback);
const lineStyle = (fallback: (typeof LINES)[number]) => v.fallback(v.picklist(LINES), fallback);

/** Stored values may be from an older version or edited by hand: an invalid part becomes the default. */
const styleSchema = v.object({
  shown: v.fallback(
    v.object({
      followed: flag(shown.followed),
      nofollow: flag(shown.nofollow),
      ugc: flag(shown.ugc),
      sponsored: flag(shown.sponsored),
      suspicious: flag(shown.suspicious),
      own: flag(shown.own),
    }),
    shown,
  ),
  color: v.fallback(
    v.object({
      followed: colour(color.followed),
      nofollow: colour(color.nofollow),
      ugc: colour(color.ugc),
      sponsored: colour(color.sponsored),
      suspicious: colour(color.suspicious),
      own: colour(color.own),
    }),
    color,
  ),
  line: v.fallback(
    v.object({
      followed: lineStyle(line.followed),
      nofollow: lineStyle(line.nofollow),
      ugc: lineStyle(line.ugc),
      sponsored: lineStyle(line.sponsored),
    }),
    line,
  ),
  quiet: flag(quiet),
  outboundOnly: flag(outboundOnly),
  legend: flag(legend),
});

/** Reads a stored style part by part; an invalid part becomes the default. */
export function readStyle(stored: unknown): HighlightStyle {
  const result = v.safeParse(styleSchema, stored);
  return result.success ? result.output : DEFAULT_STYLE;
}
