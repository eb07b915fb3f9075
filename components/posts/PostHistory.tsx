import { useRef, useState } from 'preact/hooks';
import { checkWords } from '../../utils/i18n/posts.ts';
import { plural, text } from '../../utils/i18n/text.ts';
import type { Check } from '../../utils/posts/check.ts';
import type { EverKept } from '../../utils/posts/known-kept.ts';
import { checkState } from '../../utils/posts/list/list-state.ts';
import { shownState } from '../../utils/posts/shown-state.ts';
import { StatusShape } from './StatusShape.tsx';
import '../base/hint.css';
import './post-history.css';

/** A check that is pointed at. */
export interface PointedCheck {
  readonly words: string;
  /** Its mark, beside which they are shown. */
  readonly mark: Element;
}

interface Props {
  /** Oldest first. */
  readonly checks: readonly Check[];
  /** Of the guest post: a link that was not found before was not lost, and one that was not as agreed has not changed. */
  readonly seen: EverKept;
  /** Called with the check that is pointed at, and with null once none is. */
  readonly onPoint: (pointed: PointedCheck | null) => void;
  readonly onOpen: () => void;
}

/**
 * The last checks of a guest post, a mark each, newest right. Arrow keys go from mark to mark, and beyond the oldest and
 * the newest to what is beside it in the list.
 */
export function PostHistory({ checks, seen, onPoint, onOpen }: Props) {
  const wordsOf = (check: Check) =>
    checkWords(check, shownState(checkState(check, seen), { ...seen, checks }, check.at));
  const [at, setAt] = useState<number | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  if (checks.length === 0) return <span class="post-history-none hint">{text('historyNone')}</span>;
  const last = checks.length - 1;
  const chosen = checks[Math.min(at ?? last, last)];
  const words = chosen ? wordsOf(chosen) : '';
  const point = (next: number) => {
    setAt(next);
    const [check, mark] = [checks[next], button.current?.children[next]];
    if (check && mark) onPoint({ words: wordsOf(check), mark });
  };
  const leave = () => {
    setAt(null);
    onPoint(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // WCAG 1.4.13: what appeared can be sent away without moving the focus.
    if (event.key === 'Escape' && at !== null) {
      event.stopPropagation();
      onPoint(null);
      return;
    }
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    const next = (at ?? last) + step;
    if (step === 0 || next < 0 || next > last) return;
    event.preventDefault();
    point(next);
  };
  return (
    <button
      ref={button}
      type="button"
      class="post-history"
      data-stop="history"
      tabIndex={-1}
      aria-label={plural('historyOf', checks.length, words)}
      onClick={onOpen}
      onKeyDown={onKeyDown}
      onFocus={() => point(last)}
      onBlur={leave}
      onPointerLeave={leave}
    >
      {checks.map((check, i) => (
        <span key={check.at} class={i === at ? 'mark chosen' : 'mark'} onPointerEnter={() => point(i)}>
          <StatusShape verdict={check.verdict} />
        </span>
      ))}
    </button>
  );
}
