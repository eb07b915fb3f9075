import type { ComponentChildren } from 'preact';
import { text } from '../../utils/i18n/text.ts';
import { Glyph } from './Glyph.tsx';
import './button.css';
import './note.css';

interface Props {
  readonly children: ComponentChildren;
  /** What its button says; without it there is none. */
  readonly action?: string;
  readonly onAction?: () => void;
  /** It stands by itself, and not among the lines of an answer. */
  readonly framed?: boolean;
  /** Takes it away; without it, it stays. */
  readonly onClose?: () => void;
}

/** What the reader should know, in a line, with at most one thing to do. */
export function Note({ children, action, onAction, framed = false, onClose }: Props) {
  return (
    <p class={framed ? 'note framed' : 'note'}>
      <span>{children}</span>
      {action && (
        <button
          type="button"
          class="button"
          // The second click of a double click may be on the note that is there next.
          onClick={({ detail }) => detail < 2 && onAction?.()}
        >
          {action}
        </button>
      )}
      {onClose && (
        <button
          type="button"
          class="button plain"
          aria-label={text('close')}
          title={text('close')}
          onClick={onClose}
        >
          <Glyph name="remove" />
        </button>
      )}
    </p>
  );
}
