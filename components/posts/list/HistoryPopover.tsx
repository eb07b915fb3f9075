import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PointedCheck } from '../PostHistory.tsx';
import './history-popover.css';

/** So far from the mark and from the edge of the window it stays, in px. */
const GAP = 6;

/** What a check found, beside its mark in a history. Whoever cannot see it hears the same as the name of the history. */
export function HistoryPopover({ pointed }: { pointed: PointedCheck }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const mark = pointed.mark.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = current;
    const left = Math.max(GAP, Math.min(mark.left + mark.width / 2 - width / 2, innerWidth - width - GAP));
    const top = mark.bottom + GAP + height > innerHeight ? mark.top - GAP - height : mark.bottom + GAP;
    current.style.setProperty('left', `${left}px`);
    current.style.setProperty('top', `${top}px`);
  }, [pointed]);
  return (
    <div ref={box} class="history-popover" aria-hidden="true">
      {pointed.words}
    </div>
  );
}
