import { shownAddress, shownDomain } from '../../../utils/i18n/address.ts';
import { listStateWords } from '../../../utils/i18n/posts.ts';
import { number, text } from '../../../utils/i18n/text.ts';
import { verdictOfState } from '../../../utils/posts/list/list-state.ts';
import type { Grouping } from '../../../utils/posts/list/view.ts';
import { countedStates } from '../../../utils/ui/posts/counted-rows.ts';
import type { RowGroup } from '../../../utils/ui/posts/grouped-rows.ts';
import { Glyph } from '../../base/Glyph.tsx';
import { StatusShape } from '../StatusShape.tsx';
import '../../base/button.css';
import '../../base/verdict-color.css';
import './group-row.css';

/** What can be done with a group; the same object in each drawing, as for rows. */
export interface GroupActions {
  readonly fold: (key: string) => void;
  /** Lists this group alone. */
  readonly only: (group: RowGroup) => void;
}

interface Props {
  readonly group: RowGroup;
  readonly by: Grouping;
  /** Its index among all lines of the list. */
  readonly at: number;
  readonly isFolded: boolean;
  readonly actions: GroupActions;
}

/** The head of a group: what its guest posts have in common, how many there are, and how they stand. */
export function GroupRow({ group, by, at, isFolded, actions }: Props) {
  const name = groupName(group, by);
  return (
    <tr class="group-row" aria-rowindex={at + 2} data-at={at}>
      <th scope="rowgroup">
        <div class="line">
          <button
            type="button"
            class="fold"
            data-stop="open"
            tabIndex={-1}
            aria-expanded={!isFolded}
            onClick={() => actions.fold(group.key)}
          >
            <Glyph name={isFolded ? 'unfold' : 'fold'} />
            <bdi>{name}</bdi> <b>{number(group.rows.length)}</b>
          </button>
          <span class="counts">
            {countedStates(group.counts).map(({ state, count }) => (
              <span key={state} class="count" data-verdict={verdictOfState(state)}>
                <StatusShape verdict={verdictOfState(state)} />
                {text('countedState', number(count), listStateWords(state))}
              </span>
            ))}
          </span>
          {group.filter && (
            <button
              type="button"
              class="button plain only"
              data-stop="history"
              tabIndex={-1}
              aria-label={text('groupOnly', name)}
              onClick={() => actions.only(group)}
            >
              {text('newsOnly')}
            </button>
          )}
        </div>
      </th>
    </tr>
  );
}

function groupName({ key }: RowGroup, by: Grouping): string {
  if (key === '') return text(by === 'supplier' ? 'groupNoSupplier' : 'groupNone');
  if (by === 'tag' || by === 'supplier') return key;
  return by === 'site' ? shownAddress(key) : shownDomain(key);
}
