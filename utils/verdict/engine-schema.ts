import * as v from 'valibot';
import { AS_GOOGLE, ENGINES, type JudgeAs } from './engine.ts';

/**
 * A product token: RFC 9309, 2.2.1 allows letters, `_` and `-` alone, but some crawlers' tokens
 * have digits.
 */
const TOKEN = /^[A-Za-z0-9_-]{1,100}$/;

/** Stored values may be from an older version or edited by hand: an invalid part becomes the default. */
const judgeAsSchema = v.object({
  engine: v.fallback(v.picklist(ENGINES), AS_GOOGLE.engine),
  crawler: v.fallback(v.nullable(v.pipe(v.string(), v.regex(TOKEN))), AS_GOOGLE.crawler),
});

/** Reads the stored setting part by part; an invalid part becomes the default, {@link AS_GOOGLE}. */
export function readJudgeAs(stored: unknown): JudgeAs {
  const result = v.safeParse(judgeAsSchema, stored);
  return result.success ? result.output : AS_GOOGLE;
}

/**
 * Reads a crawler's name as people type it: `Bingbot`, ` AhrefsBot/7.0 `.
 *
 * @returns the product token; null for an empty name, undefined for an invalid one
 */
export function readCrawler(typed: string): string | null | undefined {
  const [token = ''] = typed.trim().split('/');
  if (token === '') return null;
  return TOKEN.test(token) ? token : undefined;
}
