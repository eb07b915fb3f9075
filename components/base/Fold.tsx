import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import './fold.css';

interface Props {
  readonly summary: ComponentChildren;
  /** Unfolded from the beginning. */
  readonly open?: boolean;
  /** Drawn when it is unfolded, so that what is folded delays no answer. */
  readonly children: () => ComponentChildren;
}

/** A part that is folded until the reader opens it. */
export function Fold({ summary, open = false, children }: Props) {
  const [drawn, setDrawn] = useState(open);
  return (
    <details class="fold" open={open} onToggle={(event) => event.currentTarget.open && setDrawn(true)}>
      <summary>{summary}</summary>
      {drawn && children()}
    </details>
  );
}
