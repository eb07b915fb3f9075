/**
 * Document types in which browsers know the entities of HTML (HTML, "parsing XML documents"): those of XHTML, and of
 * MathML.
 */
const KNOWS_ENTITIES =
  /<!DOCTYPE\s+[\w:.-]+\s+PUBLIC\s+(["'])-\/\/W3C\/\/DTD (XHTML (1\.0 (Transitional|Strict|Frameset)|1\.1|Basic 1\.0|1\.1 plus MathML 2\.0( plus SVG 1\.1)?)|MathML 2\.0|XHTML Mobile 1\.0)\/\/EN\1/;

/** What no reference is one in, and references by name. */
const REFERENCES = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|&([A-Za-z][A-Za-z0-9]*);/g;

/** XML has these by itself. */
const OWN: readonly (string | undefined)[] = ['amp', 'lt', 'gt', 'quot', 'apos'];

/**
 * Writes the references to HTML's entities in an XHTML document as numbers, which a parser that loads no document type
 * definition reads.
 *
 * @param meaningOf gives what `&name;` stands for in HTML; the same where it stands for nothing
 */
export function withoutEntities(xml: string, meaningOf: (reference: string) => string): string {
  if (!KNOWS_ENTITIES.test(xml.slice(0, 1000))) return xml;
  return xml.replace(REFERENCES, (all: string, name: string | undefined) => {
    if (name === undefined || OWN.includes(name)) return all;
    const meaning = meaningOf(all);
    return meaning === all ? all : Array.from(meaning, (sign) => `&#${sign.codePointAt(0)};`).join('');
  });
}
