import { readOwnName } from '../../utils/domains/own-domain.ts';
import { isBacklink, type Judge, judgeOf } from '../../utils/link/judge.ts';
import { relKinds } from '../../utils/link/rel.ts';
import { forbiddenBy } from '../../utils/verdict/robots-rules.ts';
import { LINE } from './highlight.ts';

/** A link as the live page has it, and how it is drawn. */
export interface LiveLink {
  readonly rawHref: string | null;
  readonly rawRel: string | null;
  /** As its own `href` gives it, resolved by the browser. */
  readonly href: string | null;
  /** As {@link drawingOf} writes it; then those of the images in it. */
  readonly drawn: readonly string[];
}

/** A document and its links, those in open shadow roots too. */
export interface LivePage {
  readonly url: string;
  readonly base: string;
  readonly metas: readonly (readonly [name: string, content: string])[];
  readonly links: readonly LiveLink[];
}

/** How a drawing is written: outline, ticks, and what comes on top. */
export function drawingOf(outline: string, ticks: number, bar: boolean, own: boolean): string {
  return `${outline || 'none'}, ${ticks} ticks${bar ? ', bar' : ''}${own ? ', own' : ''}`;
}

/** Runs in the page: reads all that is compared. */
export function readLivePage(): LivePage {
  const drawn = (element: Element) => {
    const style = getComputedStyle(element);
    const has = (name: string) => style.getPropertyValue(`--backlight-${name}`).trim() !== '';
    const { outlineStyle, outlineWidth, outlineColor } = style;
    // Beside the flattened tree, say in a `video`, an element has no style at all.
    if (outlineStyle === '') return [];
    const outline = outlineStyle === 'none' ? 'none' : `${outlineWidth} ${outlineStyle} ${outlineColor}`;
    // Smaller than the link are the ticks alone, and what makes them a pair of light and dark.
    const small = style.boxShadow.split(/,(?![^(]*\))/).filter((shadow) => / -[\d.]+px$/.test(shadow));
    return [
      `${outline}, ${Math.max(0, small.length - 1)} ticks${has('bar') ? ', bar' : ''}${has('own') ? ', own' : ''}`,
    ];
  };
  const addressOf = (link: Element): string | null => {
    if (link instanceof HTMLAnchorElement || link instanceof HTMLAreaElement) return link.href;
    return link instanceof SVGAElement
      ? (URL.parse(link.href.baseVal, document.baseURI)?.href ?? null)
      : null;
  };
  const linksIn = (root: Document | ShadowRoot): LiveLink[] =>
    Array.from(root.querySelectorAll('*')).flatMap((element) => {
      const inside = element.shadowRoot ? linksIn(element.shadowRoot) : [];
      if (!/^(a|area)$/.test(element.localName)) return inside;
      const images = Array.from(element.querySelectorAll('img')).filter(
        (image) => image.closest('a[href]') === element,
      );
      const link = {
        rawHref:
          element.getAttribute('href') ?? element.getAttributeNS('http://www.w3.org/1999/xlink', 'href'),
        rawRel: element.getAttribute('rel'),
        href: addressOf(element),
        drawn: [element, ...images].flatMap(drawn),
      };
      return [link, ...inside];
    });
  return {
    url: document.URL,
    base: document.baseURI,
    metas: Array.from(
      document.querySelectorAll('meta[name]'),
      (meta) => [meta.getAttribute('name') ?? '', meta.getAttribute('content') ?? ''] as const,
    ),
    links: linksIn(document),
  };
}

/**
 * Compares what is drawn with what the rules say of the same links.
 *
 * @param domains names of the user's domains
 * @returns the disagreements in words
 */
export function disagreements(page: LivePage, domains: readonly string[]): string[] {
  const judge = judgeOf(
    page,
    domains.flatMap((name) => readOwnName(name) ?? []),
  );
  const robots = page.metas.map(([name, content]) => ({ name, content, place: 'head' }) as const);
  const allNofollow = forbiddenBy({ robots, xRobotsTag: null }, 'nofollow') !== null;
  return page.links.flatMap((link) => {
    const wanted = wantedOf(link, judge, allNofollow);
    const wrong = link.drawn.filter((drawn) => drawn !== wanted);
    const { rawHref, rawRel } = link;
    return wrong.map((drawn) => `${JSON.stringify({ rawHref, rawRel })} is ${drawn} instead of ${wanted}`);
  });
}

/** How a link is to be drawn with the default look. */
function wantedOf({ rawHref, rawRel, href }: LiveLink, judge: Judge, allNofollow: boolean): string {
  if (rawHref === null) return drawingOf(LINE.none, 0, false, false);
  const said = relKinds(rawRel);
  const direction = judge.direction(href);
  const bar = said.includes('suspicious');
  const own = isBacklink(direction, judge.home);
  const marks = (['nofollow', 'ugc', 'sponsored'] as const).filter(
    (kind) => said.includes(kind) || (kind === 'nofollow' && allNofollow),
  );
  const [first, ...others] = marks;
  if (!first) {
    const line = own ? LINE.mine : LINE.followed;
    return direction.outbound ? drawingOf(line, 0, bar, own) : drawingOf(LINE.none, 0, bar, own);
  }
  return drawingOf(LINE[first], others.length, bar, own);
}
