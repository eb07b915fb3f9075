import { escapeHtml } from '../exchange/escape-html.ts';

/** HTML that was made by {@link html}. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[] | null;

/**
 * Writes HTML. Whatever is put into it is a text and is escaped, also within quoted attributes, unless it is markup
 * itself: what a page wrote cannot become a tag.
 *
 * @param parts null for nothing
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const markup = strings.reduce((written, string, i) => written + markupOf(parts[i - 1] ?? null) + string);
  return { markup };
}

function markupOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}
