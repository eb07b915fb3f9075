import type { DBSchema } from 'idb';
import type { Change } from '../link/changes.ts';
import type { PageFacts } from '../link/facts.ts';
import type { Requested } from '../link/reading.ts';
import type { RobotsTxtFact } from '../verdict/robots-txt-fact.ts';

/** A page that was read, without its links. Its key is a number that the store gives. */
export interface PageRecord {
  /** The address without fragment: one record a page. */
  readonly url: string;
  readonly page: PageFacts;
  /** Hosts of the outbound links, wrappers opened, reversed (`com.example.blog.`), each once. */
  readonly hosts: readonly string[];
  /** Times in ms since 1970. */
  readonly firstRead: number;
  readonly lastRead: number;
  readonly readings: number;
  /** Numbers of the last reading, its frames included. */
  readonly links: number;
  readonly outbound: number;
  /** What was asked of servers for the last reading; not there in records from before it was kept. */
  readonly requests?: readonly Requested[];
}

/** All links of a page's last reading, packed: see `pack.ts`. */
export interface LinksRecord {
  readonly pageId: number;
  readonly packed: Uint8Array<ArrayBuffer>;
}

/** A change of a link to an own domain, seen between two readings of a page. */
export interface ChangeRecord extends Change {
  readonly pageId: number;
  /** When the later reading was made, in ms since 1970. */
  readonly at: number;
  /** When the earlier one was. */
  readonly since: number;
}

/** The store's contract. A row a page and not a row a link: a million links are 10,000 rows. */
export interface BacklightSchema extends DBSchema {
  pages: {
    key: number;
    value: PageRecord;
    indexes: { url: string; hosts: string; lastRead: number };
  };
  links: { key: number; value: LinksRecord };
  changes: { key: number; value: ChangeRecord; indexes: { pageId: number } };
  /** By origin, for as long as it holds. */
  robotsTxt: { key: string; value: RobotsTxtFact; indexes: { expires: number } };
}
