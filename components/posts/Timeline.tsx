import type { ComponentChildren } from 'preact';
import '../base/hint.css';
import './timeline.css';

interface Props {
  readonly title: string;
  /** What is said where there is nothing to list. */
  readonly none: string;
  /** Items of a list, newest first. */
  readonly items: readonly ComponentChildren[];
  /** Stands below the list. */
  readonly children?: ComponentChildren;
}

/** What happened to a guest post, newest first. */
export function Timeline({ title, none, items, children }: Props) {
  return (
    <section class="timeline">
      <h3>{title}</h3>
      {items.length === 0 && <p class="hint">{none}</p>}
      <ol>{items}</ol>
      {children}
    </section>
  );
}
