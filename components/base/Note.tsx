import type { ComponentChildren } from 'preact';
import './note.css';

/** What the reader should know about an answer, one line each, with at most one thing to do. */
export function Note({
  children,
  action,
  onAction,
}: {
  children: ComponentChildren;
  action?: string;
  onAction?: () => void;
}) {
  return (
    <p class="note">
      <span>{children}</span>
      {action && (
        <button type="button" class="button" onClick={onAction}>
          {action}
        </button>
      )}
    </p>
  );
}
