import { postVerdictWords } from '../../utils/i18n/posts.ts';
import type { PostVerdict } from '../../utils/posts/check.ts';
import { StatusShape } from './StatusShape.tsx';
import '../base/verdict-color.css';
import './status-badge.css';

interface Props {
  readonly verdict: PostVerdict;
  /** More than the verdict's own word. */
  readonly words?: string;
}

/** How a guest post stands: a colour, a shape and a word, the same everywhere. */
export function StatusBadge({ verdict, words = postVerdictWords(verdict) }: Props) {
  return (
    <span class="status-badge" data-verdict={verdict}>
      <StatusShape verdict={verdict} />
      <span class="words">{words}</span>
    </span>
  );
}
