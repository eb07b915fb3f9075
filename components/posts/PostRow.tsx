import { unseenChangeWords } from '../../utils/i18n/post-changes.ts';
import { postStateWords, targetAddress } from '../../utils/i18n/posts.ts';
import { text, time } from '../../utils/i18n/text.ts';
import { shortTime } from '../../utils/i18n/times.ts';
import type { Check } from '../../utils/posts/check.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import type { Instant } from '../../utils/time.ts';
import { lastSeenWords, type PostListRow } from '../../utils/ui/posts/list-row.ts';
import { ChangeMark } from './ChangeMark.tsx';
import { PostHistory } from './PostHistory.tsx';
import { SelectBox } from './SelectBox.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import '../base/hint.css';
import './post-row.css';

interface Props {
  readonly row: PostListRow;
  /** Oldest first; absent while they are looked up. */
  readonly checks: readonly Check[] | undefined;
  /** Its place among all rows, from 1; the heading is the first. */
  readonly place: number;
  readonly now: Instant;
  /** Its panel is open. */
  readonly opened?: boolean;
  readonly selected: boolean;
  /** `range`: Shift was held. */
  readonly onSelect: (id: string, range: boolean) => void;
  readonly onOpen: (id: string) => void;
  /** Called with the words for the check that is pointed at, and with '' once none is. */
  readonly onPoint: (words: string) => void;
}

/** So many letters of an address stay where it has no room: they tell pages apart. */
const END = 12;

/**
 * A guest post in the list: how it stands, where it is, what was found there, when it was and will be
 * checked.
 */
export function PostRow({
  row,
  checks,
  place,
  now,
  opened = false,
  selected,
  onSelect,
  onOpen,
  onPoint,
}: Props) {
  const { record, verdict, page, address, target, found, last } = row;
  const isTwofold = record.unseenChange || address !== '';
  const { anchor, rel } = lastSeenWords(row, checks ?? []);
  return (
    <tr
      aria-rowindex={place}
      class={`post-row${selected ? ' selected' : ''}${opened ? ' opened' : ''}`}
      data-verdict={verdict}
      data-post={record.id}
      {...(opened ? { 'aria-current': 'true' } : {})}
    >
      <td>
        <SelectBox
          name={text('selectPost', address ? `${page} · ${address}` : page)}
          checked={selected}
          onSelect={(_, range) => onSelect(record.id, range)}
        />
      </td>
      <td>
        <StatusBadge verdict={verdict} words={postStateWords(verdict, record.state, null, now)} />
      </td>
      <th scope="row" class={isTwofold ? 'two-lines' : ''}>
        <button
          type="button"
          class="open"
          aria-label={page}
          title={record.url}
          onClick={() => onOpen(record.id)}
        >
          {address ? <bdi>{page}</bdi> : <Ends of={page} />}
        </button>
        {isTwofold && (
          <span class="below">
            <UnseenMark record={record} />
            {address && (
              <span class="address">
                <Ends of={address} />
              </span>
            )}
          </span>
        )}
      </th>
      <td title={targetAddress(record.post.expect.target)}>
        <Ends of={target} />
      </td>
      <td title={anchor} class={found ? '' : 'hint'}>
        <bdi>{anchor}</bdi>
      </td>
      <td title={rel} class={found ? '' : 'hint'}>
        {rel}
      </td>
      <td class="time" title={last === null ? '' : time(last)}>
        {last === null ? <span class="hint">{text('postNever')}</span> : shortTime(last, now)}
      </td>
      <td class="time">{nextWords(row, now)}</td>
      <td>{checks && <PostHistory checks={checks} onPoint={onPoint} onOpen={() => onOpen(record.id)} />}</td>
    </tr>
  );
}

/** An address in a line: where it has no room, its middle is cut. */
function Ends({ of }: { of: string }) {
  const letters = [...of];
  return (
    <bdi class="ends" dir="ltr">
      <span>{letters.slice(0, -END).join('')}</span>
      {letters.slice(-END).join('')}
    </bdi>
  );
}

function UnseenMark({ record: { unseenChange, state } }: { record: PostRecord }) {
  if (!unseenChange) return null;
  const { kind } = unseenChange;
  return <ChangeMark words={text(`newsMark_${kind}`)} title={unseenChangeWords(kind, state)} />;
}

function nextWords({ next, reachable, verdict }: PostListRow, now: Instant) {
  if (verdict === 'ignored' || verdict === 'expired' || next === null)
    return <span class="hint">{text('postNextNone')}</span>;
  if (!reachable) return <span class="hint">{text('postNextAccess')}</span>;
  return next <= now ? text('postNextSoon') : shortTime(next, now);
}
