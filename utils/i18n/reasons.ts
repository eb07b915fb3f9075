import { HIDINGS } from '../link/hiding.ts';
import type { Reason } from '../verdict/reason.ts';
import { shownValue } from './address.ts';
import { hidingWords } from './hiding.ts';
import { text } from './text.ts';

/** A reason of a link's verdict, as one sentence. */
export function reasonWords({ say, evidence, values: [value = ''] }: Reason): string {
  const hiding = say === 'hidden' || say === 'not_shown_now' ? HIDINGS.find((one) => one === evidence) : null;
  return hiding
    ? text(`reason_${say}`, hidingWords(hiding))
    : text(`reason_${say}`, shownValue(evidence), shownValue(value));
}
