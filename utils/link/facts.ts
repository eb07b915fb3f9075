/** What is seen in a page, before anyone judges it. Raw as written, and resolved. */

/** A robots-like `<meta>`; search engines read it in the body too. */
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
  /** It bears `hreflang`, `lang`, `media` or `type`: Google takes it for no canonical then. */
  readonly annotated?: boolean | undefined;
}

/** The facts about one document: a page, or a document framed in it. */
export interface PageFacts {
  /** The document's address, with its fragment; `about:srcdoc` in such a frame. */
  readonly url: string;
  readonly title: string;
  /** `<html lang>` as written. */
  readonly lang: string | null;
  /** What relative URLs resolve against: the first `<base href>`, else the address. */
  readonly base: string;
  readonly charset: string;
  /** `text/html`; an image or a PDF in a tab is a document too. */
  readonly contentType: string;
  readonly robots: readonly RobotsMeta[];
  /** Those in the HTML as it was served, which scripts may have changed; null where it is not known. */
  readonly servedRobots: readonly RobotsMeta[] | null;
  /** The header, several joined by commas; '' where there was none, null where it is not known. */
  readonly xRobotsTag: string | null;
  /** The `Link` header, several joined by commas; '' where there was none, null where it is not known. */
  readonly linkHeader: string | null;
  /** HTTP status that the document came with; null where it is not known. */
  readonly status: number | null;
  readonly canonicals: readonly Canonical[];
  /** Addresses of the frames in the document, as far as it tells them. */
  readonly frames: readonly string[];
  /** True where the document was read before it had loaded. */
  readonly loading: boolean;
}

export type LinkElement = 'a' | 'area' | 'svg-a';
export type LinkRoot = 'document' | 'open-shadow' | 'closed-shadow';
export type LinkPosition = 'content' | 'navigation' | 'header' | 'footer' | 'aside';
/** Where the anchor text was found: in the text, in the `alt` of images, in `title`, nowhere. */
export type TextFrom = 'text' | 'alt' | 'title' | 'none';

/** The facts about one link. */
export interface LinkFact {
  /** Place in document order, from 0, among the links of its document. */
  readonly index: number;
  readonly rawHref: string;
  /** Null where the URL standard finds no URL. */
  readonly href: string | null;
  /** Null where there is no `rel`. */
  readonly rawRel: string | null;
  readonly text: string;
  readonly textFrom: TextFrom;
  readonly element: LinkElement;
  readonly root: LinkRoot;
  readonly position: LinkPosition;
}
