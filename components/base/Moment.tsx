import type { ComponentChildren } from 'preact';
import { time } from '../../utils/i18n/text.ts';
import type { Instant } from '../../utils/time.ts';

interface Props {
  readonly at: Instant;
  /** More of it, for whoever points at it. */
  readonly note?: string;
  /** The time in words, as in `3 days ago`. */
  readonly children: ComponentChildren;
}

/** A time in words, and the exact one where the pointer rests. */
export function Moment({ at, note, children }: Props) {
  const exact = time(at);
  return (
    <time dateTime={new Date(at).toISOString()} title={note ? `${exact}, ${note}` : exact}>
      {children}
    </time>
  );
}
