import { useRef } from 'preact/hooks';
import { postStateWords } from '../../utils/i18n/posts.ts';
import { text, time } from '../../utils/i18n/text.ts';
import { shortTime } from '../../utils/i18n/times.ts';
import type { Check } from '../../utils/posts/check.ts';
import { lastSeenWords, type PostListRow } from '../../utils/ui/post-rows.ts';
import { ChangeMark } from './ChangeMark.tsx';
import { PostHistory } from './PostHistory.tsx';
import { StatusBadge } from './StatusBadge.tsx';

interface Props {
  readonly row: PostListRow;
  /** Oldest first; absent while they are looked up. */
  readonly checks: readonly Check[] | undefined;
  /** Its place among all rows, from 1; the heading is the first. */
  readonly place: number;
  /** In ms since 1970. */
  readonly now: number;
  readonly selected: boolean;
  /** `range`: Shift was held. */
  readonly onSelect: (id: string, range: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onPoint: (words: string) => void;
}

/** So many letters of an address stay where it has no room: what is before them is cut. */
const END = 12;

/** A guest post in the list: how it stands, where it is, what was found there, when it is looked at. */
export function PostRow({ row, checks, place, now, selected, onSelect, onOpen, onPoint }: Props) {
  const { record, verdict, page, address, target, found, last } = row;
  const isTwofold = record.unseenChange || address !== '';
  const { anchor, rel } = lastSeenWords(row, checks ?? []);
  const withShift = useRef(false);
  return (
    <tr aria-rowindex={place} class={selected ? 'selected' : ''} data-verdict={verdict}>
      <td class="choose">
        <label>
          <input
            type="checkbox"
            aria-label={text('selectPost', address ? `${page} · ${address}` : page)}
            checked={selected}
            onKeyDown={(event) => {
              withShift.current = event.shiftKey;
            }}
            onClick={(event) => {
              // Firefox does not say of a click by the space bar whether Shift was held.
              const byKey = event.detail === 0 && withShift.current;
              onSelect(record.id, event.shiftKey || byKey);
            }}
          />
        </label>
      </td>
      <td>
        <StatusBadge verdict={verdict} words={postStateWords(verdict, record.state, null, now)} />
      </td>
      <th scope="row" class={isTwofold ? 'two-lines' : ''}>
        <button type="button" class="open" title={record.url} onClick={() => onOpen(record.id)}>
          <bdi>{page}</bdi>
        </button>
        {isTwofold && (
          <span class="below">
            {record.unseenChange && <ChangeMark what={record.unseenChange.kind} state={record.state} />}
            {address && (
              <bdi class="address" dir="ltr">
                <span>{address.slice(0, -END)}</span>
                {address.slice(-END)}
              </bdi>
            )}
          </span>
        )}
      </th>
      <td title={target}>
        <bdi dir="ltr">{target}</bdi>
      </td>
      <td title={anchor} class={found ? '' : 'quiet'}>
        <bdi>{anchor}</bdi>
      </td>
      <td title={rel} class={found ? '' : 'quiet'}>
        {rel}
      </td>
      <td class="time" title={last === null ? '' : time(last)}>
        {last === null ? <span class="quiet">{text('postNever')}</span> : shortTime(last, now)}
      </td>
      <td class="time">{nextWords(row, now)}</td>
      <td class="history">
        {checks && <PostHistory checks={checks} onPoint={onPoint} onOpen={() => onOpen(record.id)} />}
      </td>
    </tr>
  );
}

function nextWords({ next, reachable, verdict }: PostListRow, now: number) {
  if (verdict === 'ignored' || verdict === 'expired' || next === null)
    return <span class="quiet">{text('postNextNone')}</span>;
  if (!reachable) return <span class="quiet">{text('postNextAccess')}</span>;
  return next <= now ? text('postNextSoon') : shortTime(next, now);
}
