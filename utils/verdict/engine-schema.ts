import * as v from 'valibot';
import { AS_GOOGLE, ENGINES, type JudgeAs } from './engine.ts';

/** RFC 9309, 2.2.1: a product token has letters, `_` and `-` alone; some crawlers' have digits. */
const TOKEN = /^[A-Za-z0-9_-]{1,100}$/;

/** What is stored may come from an older version, or from a hand that edited it: what is no good is as by default. */
const judgeAsSchema = v.object({
  engine: v.fallback(v.picklist(ENGINES), AS_GOOGLE.engine),
  crawler: v.fallback(v.nullable(v.pipe(v.string(), v.regex(TOKEN))), AS_GOOGLE.crawler),
});

/** Reads what was stored, part by part; Google where it is none at all. */
export function readJudgeAs(stored: unknown): JudgeAs {
  const result = v.safeParse(judgeAsSchema, stored);
  return result.success ? result.output : AS_GOOGLE;
}

/**
 * Reads a crawler's name as people type it: `Bingbot`, ` AhrefsBot/7.0 `.
 *
 * @returns the product token; null for nothing, undefined where it is none
 */
export function readCrawler(typed: string): string | null | undefined {
  const [token = ''] = typed.trim().split('/');
  if (token === '') return null;
  return TOKEN.test(token) ? token : undefined;
}
