import * as v from 'valibot';
import { COLOR } from './color.ts';
import { DEFAULT_STYLE, type HighlightStyle, LINES } from './style.ts';

const { shown, color, line, outboundOnly, legend } = DEFAULT_STYLE;

const yes = (otherwise: boolean) => v.fallback(v.boolean(), otherwise);
const colour = (otherwise: string) => v.fallback(v.pipe(v.string(), v.regex(COLOR)), otherwise);
const style = (otherwise: (typeof LINES)[number]) => v.fallback(v.picklist(LINES), otherwise);

/** What is stored may come from an older version, or from a hand that edited it: what is no good is as by default. */
const lookSchema = v.object({
  shown: v.fallback(
    v.object({
      followed: yes(shown.followed),
      nofollow: yes(shown.nofollow),
      ugc: yes(shown.ugc),
      sponsored: yes(shown.sponsored),
      suspicious: yes(shown.suspicious),
      own: yes(shown.own),
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
      followed: style(line.followed),
      nofollow: style(line.nofollow),
      ugc: style(line.ugc),
      sponsored: style(line.sponsored),
    }),
    line,
  ),
  outboundOnly: yes(outboundOnly),
  legend: yes(legend),
});

/** Reads a look that was stored, part by part; the default where it is none at all. */
export function readStyle(stored: unknown): HighlightStyle {
  const result = v.safeParse(lookSchema, stored);
  return result.success ? result.output : DEFAULT_STYLE;
}
