import type { ComponentChildren } from 'preact';
import { standingWords } from '../../../utils/i18n/post-standing.ts';
import { relWords, targetAddress } from '../../../utils/i18n/posts.ts';
import { listedWords } from '../../../utils/i18n/seen-by-google.ts';
import { codeText, dayWords, text, time } from '../../../utils/i18n/text.ts';
import { shortTime } from '../../../utils/i18n/times.ts';
import { followUpNow } from '../../../utils/posts/follow-up.ts';
import type { ListColumn } from '../../../utils/posts/list/columns.ts';
import type { Instant } from '../../../utils/time.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { StatusBadge } from '../StatusBadge.tsx';
import { PathEnd } from './PathEnd.tsx';
import '../../base/hint.css';
import './post-cell.css';

/** Columns whose cells are made of the row alone. */
export type PlainColumn = Exclude<ListColumn, 'page' | 'anchor' | 'rel' | 'history'>;

interface Props {
  readonly column: PlainColumn;
  readonly row: PostListRow;
  readonly now: Instant;
  /** On two lines, it says its column. */
  readonly card: boolean;
}

/** What a cell shows, and what it says where the pointer rests. */
interface Content {
  readonly shown: ComponentChildren;
  readonly title?: string;
}

/** A cell of the list of guest posts; nothing is drawn in it where there is nothing to say. */
export function PostCell({ column, row, now, card }: Props) {
  const content = CONTENT[column](row, now);
  // On two lines, there is no room for nothing.
  if (card && !content) return null;
  return (
    <td
      class={card ? `post-cell card ${column}` : `post-cell ${column}`}
      title={content?.title}
      data-name={card ? text(`postColumn_${column}`) : undefined}
    >
      {content?.shown}
    </td>
  );
}

const CONTENT: Readonly<Record<PlainColumn, (row: PostListRow, now: Instant) => Content | null>> = {
  state(row, now) {
    const words = standingWords(row, now);
    return { shown: <StatusBadge verdict={row.verdict} words={words} />, title: words };
  },
  target: ({ target, record }) => ({
    shown: <PathEnd of={record.post.expect.target.kind === 'page' ? pathOf(target) : target} />,
    title: targetAddress(record.post.expect.target),
  }),
  agreed: ({ record }) => plain(relWords(record.post.expect.rel)),
  tags: ({ record }) => plain(record.post.tags.join(', ')),
  cost: ({ record }) => plain(record.post.cost),
  added: ({ record }) => day(record.post.added),
  expires: ({ record }) => day(record.post.expires),
  checked: ({ last }, now) =>
    last === null
      ? { shown: <span class="hint">{text('postNever')}</span> }
      : { shown: shortTime(last, now), title: time(last) },
  next: ({ next, reachable, verdict }, now) => {
    if (verdict === 'ignored' || verdict === 'expired' || next === null) return quiet(text('postNextNone'));
    if (!reachable) return quiet(text('postNextAccess'));
    return next <= now ? { shown: text('postNextSoon') } : { shown: shortTime(next, now), title: time(next) };
  },
  google({ record: { seenByGoogle } }) {
    if (!seenByGoogle) return null;
    return {
      shown: dayWords(seenByGoogle.lastCrawled ?? seenByGoogle.listed),
      title: listedWords(seenByGoogle),
    };
  },
  indexed: ({ record: { post } }) =>
    post.indexed
      ? {
          shown: text(post.indexed.said === 'yes' ? 'filterYes' : 'filterNo'),
          title: dayWords(post.indexed.at),
        }
      : null,
  supplier: ({ record }) => plain(record.post.supplier ?? ''),
  due: ({ record }) => day(record.post.dueOn ?? null),
  guaranteed: ({ record }) => day(record.post.guaranteedUntil ?? null),
  followUp({ record }) {
    const followUp = followUpNow(record.followUps);
    return followUp && { shown: codeText('followUp_', followUp.step), title: dayWords(followUp.at) };
  },
};

function plain(words: string): Content | null {
  return words === '' ? null : { shown: <bdi>{words}</bdi>, title: words };
}

function quiet(words: string): Content {
  return { shown: <span class="hint">{words}</span> };
}

function day(at: Instant | null): Content | null {
  return at === null ? null : { shown: dayWords(at), title: time(at) };
}

/** What tells targets apart, for they are on the user's own domains: the path, or the whole address of a front page. */
function pathOf(address: string): string {
  const at = address.indexOf('/');
  return at < 0 || at === address.length - 1 ? address : address.slice(at);
}
