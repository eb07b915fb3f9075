import { createRequire } from 'node:module';

/** The part of jsdom that parses selectors. */
interface GrammarParser {
  parseGrammar(source: unknown, grammar: unknown, ...context: readonly unknown[]): unknown;
}

const parser: GrammarParser = createRequire(import.meta.url)('jsdom/lib/jsdom/living/css/parse/parser.js');

/** `utils/read` has some hundred. */
const KEPT_AT_MOST = 1000;

/**
 * Has jsdom parse each selector once. By itself it does so once for each document, which is a third of the work of
 * reading a short page. To be called before anything is read; all documents must be of one window.
 */
export function keepSelectors(): void {
  const kept = new Map<string, unknown>();
  const { parseGrammar } = parser;
  parser.parseGrammar = (source, grammar, ...context) => {
    if (typeof source !== 'string' || grammar !== '<selector-list>')
      return parseGrammar(source, grammar, ...context);
    if (kept.has(source)) return kept.get(source);
    const selectors = parseGrammar(source, grammar, ...context);
    if (kept.size >= KEPT_AT_MOST) kept.clear();
    kept.set(source, selectors);
    return selectors;
  };
}
