import { afterAll, beforeAll } from 'vitest';
import type { Browser, Tab } from '../../utils/drive/driver.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import { switchHighlight } from './highlight.ts';

type Headers = Readonly<Record<string, string | readonly string[]>>;

/** Pages that a test makes up, highlighted. */
export interface HighlightedPages {
  /** Opens a page with this in its body and switches highlighting on; `name` is its path. */
  open(name: string, body: string, head?: string, headers?: Headers): Promise<Tab>;
  /** Paths that the browser has asked for. */
  readonly asked: readonly string[];
  /** `http://localhost:PORT`. */
  origin(): string;
}

/** @param domains names of the user's domains */
export function highlightedPages(browser: () => Browser, domains: readonly string[]): HighlightedPages {
  const pages = new Map<string, { readonly html: string; readonly headers: Headers }>();
  const asked: string[] = [];
  let site: Site;
  beforeAll(async () => {
    site = await serve((request, response) => {
      asked.push(request.url ?? '');
      const { html, headers } = pages.get(request.url ?? '') ?? { html: '', headers: {} };
      response.setHeader('content-type', 'text/html; charset=utf-8');
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.end(html);
    });
    await setDomains(browser(), domains);
  });
  afterAll(() => site.close());
  return {
    origin: () => site.origin,
    asked,
    async open(name, body, head = '', headers = {}) {
      const html = page(body, head);
      pages.set(`/${name}`, { html, headers });
      const tab = await browser().open(`${site.origin}/${name}`);
      await switchHighlight(browser(), tab);
      return tab;
    },
  };
}

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A link as HTML, with its attributes as they are to be read. */
export function anchor(href: string, rel?: string): string {
  return `<a href="${attribute(href)}"${rel === undefined ? '' : ` rel="${attribute(rel)}"`}>x</a>\n`;
}
