import { useState } from 'preact/hooks';
import { checkWords } from '../../utils/i18n/posts.ts';
import { plural, text } from '../../utils/i18n/text.ts';
import type { Check } from '../../utils/posts/check.ts';
import { StatusShape } from './StatusShape.tsx';
import '../base/hint.css';
import './post-history.css';

interface Props {
  /** Oldest first. */
  readonly checks: readonly Check[];
  /** Called with the words for the check that is pointed at, and with '' once none is. */
  readonly onPoint: (words: string) => void;
  readonly onOpen: () => void;
}

/**
 * The last checks of a guest post, a mark each, newest right: one stop of the Tab key, and arrow keys
 * from mark to mark.
 */
export function PostHistory({ checks, onPoint, onOpen }: Props) {
  const [at, setAt] = useState<number | null>(null);
  if (checks.length === 0) return <span class="post-history-none hint">{text('historyNone')}</span>;
  const chosen = checks[Math.min(at ?? checks.length - 1, checks.length - 1)];
  const words = chosen ? checkWords(chosen) : '';
  const point = (next: number) => {
    setAt(next);
    const check = checks[next];
    if (check) onPoint(checkWords(check));
  };
  const leave = () => {
    setAt(null);
    onPoint('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    point(Math.min(checks.length - 1, Math.max(0, (at ?? checks.length - 1) + step)));
  };
  return (
    <button
      type="button"
      class="post-history"
      aria-label={plural('historyOf', checks.length, words)}
      onClick={onOpen}
      onKeyDown={onKeyDown}
      onFocus={() => point(checks.length - 1)}
      onBlur={leave}
      onPointerLeave={leave}
    >
      {checks.map((check, i) => (
        <span
          key={check.at}
          class={i === at ? 'mark chosen' : 'mark'}
          title={checkWords(check)}
          onPointerEnter={() => point(i)}
        >
          <StatusShape verdict={check.verdict} />
        </span>
      ))}
    </button>
  );
}
