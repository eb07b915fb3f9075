import { useState } from 'preact/hooks';
import { setFilterWords } from '../../../utils/i18n/post-filters.ts';
import { text } from '../../../utils/i18n/text.ts';
import { NO_FILTER, type PostsFilter } from '../../../utils/posts/list/filter.ts';
import {
  FILTER_FIELDS,
  isFiltering,
  isSet,
  withFilterValues,
} from '../../../utils/posts/list/filter-params.ts';
import type { Instant } from '../../../utils/time.ts';
import { inSlices } from '../../../utils/ui/in-slices.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { searchWords } from '../../../utils/ui/posts/search-words.ts';
import { useLater } from '../../../utils/ui/use-later.ts';
import { DropDown } from '../../base/DropDown.tsx';
import { Glyph } from '../../base/Glyph.tsx';
import '../../base/button.css';
import '../../base/field.css';
import '../../base/hint.css';
import './filter-bar.css';

interface Props {
  /** All there are, whether they are shown or not. */
  readonly rows: readonly PostListRow[];
  readonly filter: PostsFilter;
  readonly now: Instant;
  readonly onFilter: (filter: PostsFilter) => void;
  /** Called where a key leaves the field for words: for the first row that was found, or for the row where the user was. */
  readonly onLeave: (to: 'first' | 'before') => void;
  /** Called before the user chooses a filter: which site a page is on must be known exactly by then. */
  readonly onChoose: () => void;
}

/** Which guest posts are listed: a field for words, what else is filtered by, and a way to more filters. */
export function FilterBar({ rows, filter, now, onFilter, onLeave, onChoose }: Props) {
  const [isWanted, setWanted] = useState(false);
  const menu = useLater(isWanted, loadFilterMenu);
  const want = () => {
    setWanted(true);
    onChoose();
  };
  const set = FILTER_FIELDS.filter((name) => name !== 'search' && isSet(filter, name));
  return (
    <div class="filter-bar">
      <input
        type="search"
        class="field"
        aria-label={text('postSearch')}
        placeholder={text('postSearch')}
        value={filter.search}
        // Whoever goes there will type: the first letter does not wait for the words of thousands.
        onFocus={() => void inSlices(rows, (some) => some.forEach(searchWords))}
        onInput={(event) => onFilter({ ...filter, search: event.currentTarget.value })}
        onKeyDown={(event) => {
          // Enter and Escape of a word that is composed choose or discard it.
          if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          // In Chromium Escape would take away what was typed.
          event.preventDefault();
          onLeave(event.key === 'Enter' ? 'first' : 'before');
        }}
      />
      {set.map((name) => {
        const words = setFilterWords(filter, name);
        return (
          <span class="set" key={name}>
            {typeof filter[name] === 'boolean' ? (
              <span class="words">{words}</span>
            ) : (
              <DropDown look="words" name={words} onOpen={want}>
                {() =>
                  menu && (
                    <menu.FilterEditor
                      name={name}
                      rows={rows}
                      filter={filter}
                      now={now}
                      onFilter={onFilter}
                    />
                  )
                }
              </DropDown>
            )}
            <button
              type="button"
              class="button plain"
              aria-label={text('filterRemove', words)}
              title={text('filterRemove', words)}
              onClick={() => onFilter(withFilterValues(filter, name, []))}
            >
              <Glyph name="remove" />
            </button>
          </span>
        );
      })}
      <DropDown look="button" name={`+ ${text('filterAdd')}`} onOpen={want}>
        {(close) =>
          menu && <menu.FilterMenu rows={rows} filter={filter} now={now} onFilter={onFilter} onDone={close} />
        }
      </DropDown>
      {isFiltering(filter) && (
        <button type="button" class="button plain" onClick={() => onFilter(NO_FILTER)}>
          {text('filterClear')}
        </button>
      )}
      {filter.google === 'no' && <p class="hint">{text('listIsSample')}</p>}
    </div>
  );
}

async function loadFilterMenu() {
  const [{ FilterMenu }, { FilterEditor }] = await Promise.all([
    import('./FilterMenu.tsx'),
    import('./FilterEditor.tsx'),
  ]);
  return { FilterMenu, FilterEditor };
}
