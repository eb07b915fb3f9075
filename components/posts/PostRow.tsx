import { unseenChangeWords } from '../../utils/i18n/post-changes.ts';
import { text } from '../../utils/i18n/text.ts';
import type { Check } from '../../utils/posts/check.ts';
import type { ListColumn } from '../../utils/posts/list/columns.ts';
import { type ShownChange, shownChanges } from '../../utils/posts/shown-change.ts';
import type { ShownState } from '../../utils/posts/shown-state.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import type { Instant } from '../../utils/time.ts';
import { lastSeenWords, type PostListRow } from '../../utils/ui/posts/list-row.ts';
import { ChangeMark } from './ChangeMark.tsx';
import { PathEnd } from './list/PathEnd.tsx';
import { PostCell } from './list/PostCell.tsx';
import { type PointedCheck, PostHistory } from './PostHistory.tsx';
import { SelectBox } from './SelectBox.tsx';
import '../base/hint.css';
import '../base/text-button.css';
import './post-row.css';

/** What can be done with a row; the same object in each drawing, so that rows are not drawn again for it. */
export interface RowActions {
  /** `range`: Shift was held. */
  readonly select: (id: string, range: boolean) => void;
  readonly open: (id: string) => void;
  /** Called with the check that is pointed at, and with null once none is. */
  readonly point: (pointed: PointedCheck | null) => void;
}

interface Props {
  readonly row: PostListRow;
  readonly columns: readonly ListColumn[];
  /** On two lines. */
  readonly card: boolean;
  /** Oldest first; absent while they are looked up. */
  readonly checks: readonly Check[] | undefined;
  /** Its index among all lines of the list. */
  readonly at: number;
  /** In whole minutes: until it is another one, the row is not drawn again. */
  readonly now: Instant;
  readonly selected: boolean;
  /** It is the one that is opened. */
  readonly opened: boolean;
  readonly actions: RowActions;
}

/** A guest post in the list: how it stands, where it is, what was found there, when it was and will be checked. */
export function PostRow({ row, columns, card, checks, at, now, selected, opened, actions }: Props) {
  const { record, verdict, page, address, found } = row;
  const { anchor, rel } = lastSeenWords(row, checks ?? []);
  const open = () => actions.open(record.id);
  const quiet = found ? '' : 'hint';
  return (
    <tr
      aria-rowindex={at + 2}
      aria-current={opened ? 'true' : undefined}
      data-at={at}
      class={['post-row', card && 'card', selected && 'selected', opened && 'opened']
        .filter(Boolean)
        .join(' ')}
      data-verdict={verdict}
      data-post={record.id}
    >
      <td class="select">
        <SelectBox
          name={text('selectPost', address ? `${page} · ${address}` : page)}
          checked={selected}
          isStop
          onEnter={open}
          onSelect={(_, range) => actions.select(record.id, range)}
        />
      </td>
      {columns.map((column) => {
        switch (column) {
          case 'page':
            return <PageCell key={column} row={row} saysState={columns.includes('state')} onOpen={open} />;
          case 'anchor':
            return (
              <td key={column} title={anchor} class={`anchor ${quiet}`}>
                <bdi>{anchor}</bdi>
              </td>
            );
          case 'rel':
            return (
              <td key={column} title={rel} class={`rel ${quiet}`}>
                {rel}
              </td>
            );
          case 'history':
            return (
              <td key={column} class="history">
                {checks && (
                  <PostHistory checks={checks} seen={record} onPoint={actions.point} onOpen={open} />
                )}
              </td>
            );
          default:
            return <PostCell key={column} column={column} row={row} now={now} card={card} />;
        }
      })}
    </tr>
  );
}

interface PageProps {
  readonly row: PostListRow;
  /** How it stands is said beside it. */
  readonly saysState: boolean;
  readonly onOpen: () => void;
}

function PageCell({ row, saysState, onOpen }: PageProps) {
  const { record, page, address } = row;
  const isTwofold = shownChanges(record).length > 0 || address !== '';
  return (
    <th scope="row" class={isTwofold ? 'page two-lines' : 'page'}>
      <button
        type="button"
        class="open text-button"
        data-stop="open"
        tabIndex={-1}
        aria-label={page}
        title={record.url}
        onClick={onOpen}
      >
        {address ? <bdi>{page}</bdi> : <PathEnd of={page} />}
      </button>
      {isTwofold && (
        <span class="below">
          <UnseenMark record={record} said={saysState ? row.shownAs : null} />
          {address && (
            <span class="address">
              <PathEnd of={address} />
            </span>
          )}
        </span>
      )}
    </th>
  );
}

/** Changes that are told in the words of a state with another name. */
const STATE_OF: Partial<Record<ShownChange, ShownState>> = { missing: 'never-found', met: 'kept' };

/** @param said what stands beside it: the mark does not say it again, for the address needs the room */
function UnseenMark({ record, said }: { record: PostRecord; said: ShownState | null }) {
  const [first, ...others] = shownChanges(record);
  if (!first) return null;
  const words =
    said === (STATE_OF[first] ?? first) && others.length === 0
      ? text('newsNew')
      : [text(`newsMark_${first}`), ...others.map((told) => text(`newsWord_${told}`))].join(', ');
  const title = [first, ...others].map((told) => unseenChangeWords(told, record.state)).join('\n');
  return <ChangeMark words={words} title={title} />;
}
