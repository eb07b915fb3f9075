import type { ComponentChildren } from 'preact';
import './button.css';
import './note.css';

interface Props {
  readonly children: ComponentChildren;
  /** What its button says; without it there is none. */
  readonly action?: string;
  readonly onAction?: (click: MouseEvent) => void;
  /** It stands by itself, and not among the lines of an answer. */
  readonly framed?: boolean;
  /** A button at its end, as one that takes it away. */
  readonly end?: ComponentChildren;
}

/** What the reader should know, in a line, with at most one thing to do. */
export function Note({ children, action, onAction, framed = false, end }: Props) {
  return (
    <p class={framed ? 'note framed' : 'note'}>
      <span>{children}</span>
      {action && (
        <button type="button" class="button" onClick={onAction}>
          {action}
        </button>
      )}
      {end}
    </p>
  );
}
