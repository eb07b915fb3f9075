import type { FetchedPage } from '../../../utils/message/fetched-page.ts';
import type { FetchedBody } from '../../../utils/net/fetched-body.ts';

/** An answer as it goes to the thread that reads pages. */
export interface ToPageThread {
  /** The address that was asked for. */
  readonly url: string;
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: FetchedBody;
  /** Of whose links the surroundings are read. */
  readonly hosts: readonly string[];
}

/** What that thread makes of it; or what it failed with, as text. */
export type FromPageThread =
  | { readonly ok: true; readonly page: FetchedPage }
  | { readonly ok: false; readonly error: string };
