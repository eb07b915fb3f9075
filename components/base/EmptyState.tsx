import type { ComponentChildren } from 'preact';
import { Lamp } from './Lamp.tsx';
import './empty-state.css';

interface Props {
  /** The state's name, for whoever drives the popup. */
  readonly code?: string;
  /** One sentence: what is the matter. */
  readonly title: string;
  /** What to do about it. */
  readonly advice?: string;
  readonly children?: ComponentChildren;
}

/** What a view shows that has nothing else to show: why that is, and what to do. */
export function EmptyState({ code, title, advice, children }: Props) {
  return (
    <section class="empty-state" data-code={code}>
      <Lamp />
      <h1>{title}</h1>
      {advice && <p>{advice}</p>}
      {children}
    </section>
  );
}
