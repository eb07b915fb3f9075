import type { ComponentChildren } from 'preact';
import { text } from '../../utils/i18n/text.ts';
import { LINK_SORTS } from '../../utils/link/page-link.ts';
import {
  type FilteredLinks,
  LINK_TRAITS,
  type LinkTrait,
  type PageLinkFilter,
} from '../../utils/ui/page-link-filter.ts';
import { FilterChip } from './FilterChip.tsx';
import '../base/field.css';
import '../base/unseen.css';
import './page-link-filters.css';

interface Props {
  readonly found: FilteredLinks;
  readonly total: number;
  readonly filter: PageLinkFilter;
  readonly onFilter: (filter: PageLinkFilter) => void;
  /** Called once the user is about to search. */
  readonly onSearch: () => void;
  /** What can be done with the links that are shown. */
  readonly children: ComponentChildren;
}

/** Finds links by their words, by where they lead, and by what they are; each chip says how many there are. */
export function PageLinkFilters({
  found: { links, sorts, traits },
  total,
  filter,
  onFilter,
  onSearch,
  children,
}: Props) {
  return (
    <div class="page-link-filters">
      <div class="line">
        <input
          class="field"
          type="search"
          value={filter.search}
          placeholder={text('searchLinks')}
          aria-label={text('searchLinks')}
          onFocus={onSearch}
          onInput={({ currentTarget }) => onFilter({ ...filter, search: currentTarget.value })}
        />
        {children}
      </div>
      <Chips
        name={text('linkSorts')}
        keys={LINK_SORTS}
        counts={sorts}
        chosen={filter.sort}
        words={(sort) => text(`sort_${sort}`)}
        onChoose={(sort) => onFilter({ ...filter, sort })}
      />
      <Chips
        name={text('linkTraits')}
        keys={LINK_TRAITS}
        counts={traits}
        chosen={filter.trait}
        words={traitWords}
        onChoose={(trait) => onFilter({ ...filter, trait })}
      >
        <span class="count" role="status">
          {links.length < total && text('linksOfAll', links.length, total)}
        </span>
      </Chips>
    </div>
  );
}

interface ChipsProps<K extends string> {
  readonly name: string;
  readonly keys: readonly K[];
  readonly counts: Readonly<Record<K, number>>;
  readonly chosen: K | null;
  readonly words: (key: K) => string;
  readonly onChoose: (key: K | null) => void;
  readonly children?: ComponentChildren;
}

/** Chips of which one at most is chosen: those that some link passes, and the chosen one, which must be there to be left. */
function Chips<K extends string>({ name, keys, counts, chosen, words, onChoose, children }: ChipsProps<K>) {
  return (
    <fieldset class="chips">
      <legend class="unseen">{name}</legend>
      {keys
        .filter((key) => counts[key] > 0 || key === chosen)
        .map((key) => (
          <FilterChip
            key={key}
            count={counts[key]}
            words={words(key)}
            isChosen={key === chosen}
            onChoose={(isChosen) => onChoose(isChosen ? key : null)}
          />
        ))}
      {children}
    </fieldset>
  );
}

function traitWords(trait: LinkTrait): string {
  return trait === 'framed' ? text('filter_framed') : text(`kind_${trait}`);
}
