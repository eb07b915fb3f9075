import { attributeOf, findAll } from './dom.ts';

/**
 * The base URL of a fetched page. A document that was parsed from text does not know its own
 * address. Only the first `<base href>` counts, and not if it is a `data:` or `javascript:` URL
 * (HTML, "document base URL", "set the frozen base URL").
 *
 * @param url the address that the page came from
 * @returns an absolute URL; `url` itself where no `<base>` counts
 */
export function fetchedBase(doc: Document, url: string): string {
  const [first] = findAll(doc, 'base[href]');
  const declared = URL.parse((first && attributeOf(first, 'href')) ?? '', url);
  return declared && !/^(data|javascript):$/.test(declared.protocol) ? declared.href : url;
}
