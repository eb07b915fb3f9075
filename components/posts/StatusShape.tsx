import type { PostVerdict } from '../../utils/posts/check.ts';
import { VERDICT_SHAPES } from '../../utils/posts/verdict-shape.ts';
import '../base/verdict-color.css';
import './status-shape.css';

/** The shape of a verdict alone; its words must stand beside it, or in the name of what it is in. */
export function StatusShape({ verdict }: { verdict: PostVerdict }) {
  return (
    <svg
      class={`status-shape ${verdict}`}
      data-verdict={verdict}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      <path d={VERDICT_SHAPES[verdict]} />
    </svg>
  );
}
