import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { reasonWords } from '../../utils/i18n/reasons.ts';
import { text } from '../../utils/i18n/text.ts';
import { shortWords } from '../../utils/i18n/verdicts.ts';
import type { LinkFilter, UsefulFilter } from '../../utils/ui/link-filter.ts';
import type { Reason } from '../../utils/verdict/reason.ts';
import { FilterChip } from './FilterChip.tsx';
import '../base/pill.css';
import './answer-chips.css';

interface Props {
  /** What the page says of all its links. */
  readonly reasons: readonly Reason[];
  /** Each with the number of links that pass it. */
  readonly filters: readonly UsefulFilter[];
  readonly filter: LinkFilter | null;
  readonly onFilter: (filter: LinkFilter | null) => void;
  /** The row keeps its room, though nothing may be left in it. */
  readonly stays: boolean;
  /** What the page's server is still to be asked. */
  readonly children: ComponentChildren;
}

/**
 * What is special about the page and its links, each once: what the page says of all its links
 * unfolds its evidence, a sort of links filters the list.
 */
export function AnswerChips({ reasons, filters, filter, onFilter, stays, children }: Props) {
  const [opened, setOpened] = useState<Reason | null>(null);
  const open = reasons.find(({ say }) => say === opened?.say);
  return (
    <div class={stays ? 'answer-chips stays' : 'answer-chips'}>
      {reasons.map((reason) => (
        <button
          key={reason.say}
          type="button"
          class={reason.means === 'no' ? 'pill problem' : 'pill'}
          aria-expanded={reason === open}
          aria-controls="chip-evidence"
          onClick={() => setOpened(reason === open ? null : reason)}
        >
          {shortWords(reason)}
        </button>
      ))}
      {filters.map(({ filter: one, count, also }) => (
        <FilterChip
          key={one}
          count={count}
          words={text(`filter_${one}`)}
          note={also && alsoWords(also, count)}
          isChosen={filter === one}
          onChoose={(isChosen) => onFilter(isChosen ? one : null)}
        />
      ))}
      {/* Mounted from the start, so that screen readers announce the outcome of a check. */}
      <span role="status">{children}</span>
      <p id="chip-evidence" class="evidence" hidden={!open}>
        {open && (
          <>
            {reasonWords(open)} <code dir="ltr">{open.evidence}</code>
          </>
        )}
      </p>
    </div>
  );
}

/** @param of how many links the chip counts */
function alsoWords({ filter, count }: NonNullable<UsefulFilter['also']>, of: number): string {
  const mark = text(`filter_${filter}`);
  return count === of ? text('filterAlso', mark) : text('filterSomeAlso', count, mark);
}
