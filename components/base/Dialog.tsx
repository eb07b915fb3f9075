import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import { Glyph } from './Glyph.tsx';
import './button.css';
import './dialog.css';

interface Props {
  readonly title: string;
  /** It shows a table. */
  readonly wide?: boolean;
  /** Called when it was closed: by Escape, by its button, by a click beside it, or by `close`. */
  readonly onClose: () => void;
  /** @param close closes it, and gives the focus back to where it was */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A dialog over the page, which rests until it is closed. The browser keeps the focus in it, and gives it back. */
export function Dialog({ title, wide = false, onClose, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // Not its first button, which closes it.
    heading.current?.focus();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={id}
      onClose={onClose}
      // By a click beside it, too; browsers that do not know it have Escape and the button.
      closedby="any"
    >
      <div class="box">
        <header>
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <button
            type="button"
            class="button plain"
            aria-label={text('close')}
            title={text('close')}
            onClick={close}
          >
            <Glyph name="remove" />
          </button>
        </header>
        {children(close)}
      </div>
    </dialog>
  );
}
