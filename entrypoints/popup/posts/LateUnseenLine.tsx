import type { ShownChange } from '../../../utils/posts/shown-change.ts';
import { useLater } from '../../../utils/ui/use-later.ts';
import { leaveFor } from '../leave-for.ts';

/**
 * What is unseen of guest posts, first in every popup; nothing where all is seen. The line is loaded only where there
 * is news.
 */
export function LateUnseenLine({ unseen }: { unseen: readonly ShownChange[] }) {
  const isNews = unseen.length > 0;
  const Line = useLater(isNews, loadLine);
  // Another window may have shown them since.
  return isNews && Line ? <Line kinds={unseen} onShow={() => void leaveFor('#posts/news')} /> : null;
}

const loadLine = () => import('./UnseenLine.tsx').then(({ UnseenLine }) => UnseenLine);
