/** A page whose links name in their address what is right; see `wronglyJudged`. */
export interface HiddenPage {
  readonly name: string;
  readonly head?: string;
  readonly body: string;
  /** Of the root element. */
  readonly attributes?: string;
}

export const HIDDEN_PAGES: readonly HiddenPage[] = [
  { name: 'plain', body: '<a href="https://example.com/seen/plain">plain</a>' },
];
