/** Facts as found in a page, before any judgement: raw as written, and resolved. */

/** A meta with rules for crawlers, such as `<meta name="robots">`; search engines read it in the body too. */
export interface RobotsMeta {
  /** As written: `robots`, `Googlebot`. */
  readonly name: string;
  readonly content: string;
  readonly place: 'head' | 'body';
}

/** A `<link rel="canonical">`. */
export interface Canonical {
  readonly rawHref: string;
  /** Null where the URL standard finds no URL. */
  readonly href: string | null;
  readonly place: 'head' | 'body';
  /**
   * It has `hreflang`, `lang`, `media` or `type`: it does not count then (Google, "Consolidate
   * duplicate URLs").
   */
  readonly annotated?: boolean | undefined;
}

/** The facts about one document: a page, or a document framed in it. */
export interface PageFacts {
  /** The document's address, with its fragment; `about:srcdoc` in a frame with `srcdoc`. */
  readonly url: string;
  readonly title: string;
  /** `<html lang>` as written. */
  readonly lang: string | null;
  /** The base URL of relative URLs: the first `<base href>`, else the address. */
  readonly base: string;
  readonly charset: string;
  /** `text/html`, for instance; a tab with an image or a PDF has a document too. */
  readonly contentType: string;
  readonly robots: readonly RobotsMeta[];
  /** The robots metas in the HTML as served, which scripts may have changed; null where it is not known. */
  readonly servedRobots: readonly RobotsMeta[] | null;
  /**
   * The `X-Robots-Tag` header, several joined by commas; '' where there was none, null where it
   * is not known.
   */
  readonly xRobotsTag: string | null;
  /** The `Link` header, several joined by commas; '' where there was none, null where it is not known. */
  readonly linkHeader: string | null;
  /** HTTP status of the document; null where it is not known. */
  readonly status: number | null;
  readonly canonicals: readonly Canonical[];
  /** Addresses of the frames in the document, as their elements give them. */
  readonly frames: readonly string[];
  /** True where the document was read before it had loaded. */
  readonly loading: boolean;
}

/** The element of a link: HTML's `a` or `area`, or SVG's `a`. */
export type LinkElement = 'a' | 'area' | 'svg-a';
/** The tree that a link is in: the document, or a shadow root in it. */
export type LinkRoot = 'document' | 'open-shadow' | 'closed-shadow';
/** The region of the page that a link is in, by the landmark around it. */
export type LinkPosition = 'content' | 'navigation' | 'header' | 'footer' | 'aside';
/** Where the anchor text comes from: text, `alt` of images, `title`, or nowhere. */
export type TextFrom = 'text' | 'alt' | 'title' | 'none';

/** The facts about one link. */
export interface LinkFact {
  /** Position among the links of its document, in document order, from 0. */
  readonly index: number;
  readonly rawHref: string;
  /** Null where the URL standard finds no URL. */
  readonly href: string | null;
  /** Null where there is no `rel`. */
  readonly rawRel: string | null;
  /** The anchor text; '' where there is none. */
  readonly text: string;
  /** Other ways in which people read the text, the barest first; absent where there is but one. */
  readonly readings?: readonly string[] | undefined;
  readonly textFrom: TextFrom;
  readonly element: LinkElement;
  readonly root: LinkRoot;
  readonly position: LinkPosition;
}

/** A link that the HTML as served had, and that the page does not have: a script took it away, or leads it elsewhere. */
export interface ServedOnlyLink {
  /** Its resolved address. */
  readonly href: string;
  /** Null where there was no `rel`. */
  readonly rawRel: string | null;
  /** The anchor text; '' where there was none. */
  readonly text: string;
  /** The address to which a script leads it now; null where it is gone, or that cannot be told. */
  readonly now: string | null;
}
