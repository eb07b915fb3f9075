import type { ChangeSeen } from '../message/background-to-ui.ts';
import { shownAddress } from './address.ts';
import { text } from './text.ts';

/** One change of a link between two readings, as a sentence. */
export function changeWords({ kind, href, from, to }: ChangeSeen): string {
  return text(`change_${kind}`, shownAddress(href), from ?? text('noRel'), to ?? text('noRel'));
}
