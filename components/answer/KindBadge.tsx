import type { HighlightKind } from '../../utils/highlight/style.ts';
import { text } from '../../utils/i18n/text.ts';
import type { Kind } from '../../utils/link/rel.ts';
import './kind-badge.css';

/** One kind of link: a colour, a line style and a word. */
export function KindBadge({ kind }: { kind: HighlightKind }) {
  return <span class={`kind-badge ${kind}`}>{text(`kind_${kind}`)}</span>;
}

/** All kinds of a link, side by side: they combine, and none hides another. */
export function KindBadges({ kinds }: { kinds: readonly Kind[] }) {
  return (
    <span class="kind-badge-list">
      {kinds.map((kind) => (
        <KindBadge key={kind} kind={kind} />
      ))}
    </span>
  );
}
