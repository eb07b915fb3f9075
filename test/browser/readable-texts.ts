import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** Content that nobody reads (RULES, "Anchor text"): code, what is shown instead, and what drawings say of themselves. */
const NO_TEXT = new Set(
  'script style template noscript noembed noframes iframe object title desc metadata'.split(' '),
);

/**
 * The text of each link of a page as it is read, found without a browser: a second opinion where the truth has the
 * text as it is written, scripts and styles included.
 *
 * @param scripting as the page is read: without it, a link in a head's `noscript` ends the head and is one of the page
 * @returns in document order, shadow roots that the markup makes included; blanks are as they fall
 */
export function readableTexts(html: string, scripting: boolean): string[] {
  const texts: string[] = [];
  const walk = (parent: ParentNode, host: Element | null) => {
    for (const node of parent.childNodes) {
      if (!defaultTreeAdapter.isElementNode(node)) continue;
      if (node.tagName === 'noscript') continue;
      if (isLink(node)) texts.push(textOf(node, host));
      if (!isTemplate(node)) walk(node, host);
      else if (isElement(parent) && attribute(node, 'shadowrootmode') !== undefined)
        walk(node.content, parent);
    }
  };
  walk(parse(html, { scriptingEnabled: scripting }), null);
  return texts;
}

function isLink(element: Element): boolean {
  return /^(a|area)$/.test(element.tagName) && attribute(element, 'href') !== undefined;
}

/** @param host the shadow host whose children fill the slots; null outside of shadow roots */
function textOf(parent: ParentNode, host: Element | null): string {
  return contentOf(parent, host)
    .map((node) => {
      if (defaultTreeAdapter.isTextNode(node)) return node.value;
      return defaultTreeAdapter.isElementNode(node) && !NO_TEXT.has(node.tagName) ? textOf(node, host) : '';
    })
    .join('');
}

function contentOf(parent: ParentNode, host: Element | null): readonly ChildNode[] {
  if (!host || !isElement(parent) || parent.tagName !== 'slot') return parent.childNodes;
  const name = attribute(parent, 'name') ?? '';
  const given = host.childNodes.filter((node) =>
    defaultTreeAdapter.isElementNode(node)
      ? !isTemplate(node) && (attribute(node, 'slot') ?? '') === name
      : name === '',
  );
  return given.length > 0 ? given : parent.childNodes;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function isElement(node: ParentNode): node is Element {
  return 'tagName' in node;
}

function isTemplate(element: Element): element is DefaultTreeAdapterTypes.Template {
  return element.tagName === 'template' && 'content' in element;
}
