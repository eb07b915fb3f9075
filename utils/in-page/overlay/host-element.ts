/** The only element that we ever add to a page: after the body, with a shadow root that is closed to the page. */
export interface HostElement {
  /** Holds what is drawn. */
  readonly inside: ShadowRoot;
  /** An invisible box as large as the window without its scroll bars: panels stay inside it. */
  readonly room: HTMLElement;
  /** Adds the element to the page, also where the page has removed it. Does nothing in a document that is not HTML. */
  attach(): void;
  remove(): void;
}
