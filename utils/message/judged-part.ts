import type { JudgedRecord } from '../verdict/judged-record.ts';

/** Chromium's messages hold 64 MiB: so many links are some of these, even where their addresses are long. */
export const LINKS_IN_MESSAGE = 5000;

/** A judged record, with a part of its links. */
export interface JudgedPart extends JudgedRecord {
  /** How many links there are in all. */
  readonly linkTotal: number;
}
