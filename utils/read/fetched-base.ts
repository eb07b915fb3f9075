import { attributeOf, findAll } from './dom.ts';

/**
 * What links of a parsed page resolve against; the document itself does not know
 * where it came from. Only the first `<base href>` counts, and neither `data:`
 * nor `javascript:` (HTML, "document base URL", "set the frozen base URL").
 *
 * @param url where it came from
 */
export function fetchedBase(doc: Document, url: string): string {
  const [first] = findAll(doc, 'base[href]');
  const declared = URL.parse((first && attributeOf(first, 'href')) ?? '', url);
  return declared && !/^(data|javascript):$/.test(declared.protocol) ? declared.href : url;
}
