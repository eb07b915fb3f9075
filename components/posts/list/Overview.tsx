import type { ComponentChildren } from 'preact';
import { costWords } from '../../../utils/i18n/costs.ts';
import { listStateWords } from '../../../utils/i18n/state-reason.ts';
import { number, text } from '../../../utils/i18n/text.ts';
import { NO_FILTER, type PostsFilter } from '../../../utils/posts/list/filter.ts';
import { isSameFilter } from '../../../utils/posts/list/filter-params.ts';
import type { OverviewNumber, PostsOverview } from '../../../utils/ui/posts/overview.ts';
import { StatusShape } from '../StatusShape.tsx';
import '../../base/figure.css';
import '../../base/hint.css';
import '../../base/verdict-color.css';
import './overview.css';

interface Props {
  /** Null while guest posts are still read. */
  readonly overview: PostsOverview | null;
  readonly filter: PostsFilter;
  readonly onFilter: (filter: PostsFilter) => void;
  /** How many were kept, month by month. */
  readonly children: ComponentChildren;
}

/** How all guest posts stand, in a strip. Each number lists the guest posts that it counts; pressed again, it lists all. */
export function Overview({ overview, filter, onFilter, children }: Props) {
  if (!overview)
    return (
      <section class="overview" aria-label={text('overview')}>
        <p class="counting hint">{text('counting')}</p>
      </section>
    );
  const { states, fresh, expiring, lost } = overview;
  const costs = costWords(lost.costs);
  const numberOf = (counted: OverviewNumber, words: ComponentChildren, state?: string) => {
    const isPressed = isSameFilter(filter, counted.filter);
    return (
      <button
        type="button"
        class={counted.count === 0 ? 'figure none' : 'figure'}
        data-verdict={state}
        aria-pressed={isPressed}
        onClick={() => onFilter(isPressed ? NO_FILTER : counted.filter)}
      >
        {words}
      </button>
    );
  };
  return (
    <section class="overview" aria-label={text('overview')}>
      <ul>
        {states.map((counted) => {
          const { state, count } = counted;
          const words = (
            <>
              <StatusShape verdict={state === 'unchecked' ? 'unknown' : state} />
              <b>{number(count)}</b> {listStateWords(state)}
            </>
          );
          return <li key={state}>{numberOf(counted, words, state)}</li>;
        })}
      </ul>
      <ul>
        <li>
          {numberOf(
            fresh,
            <>
              <b>{number(fresh.count)}</b> {text('overviewFresh')}
            </>,
          )}
        </li>
        {expiring.count > 0 && (
          <li>
            {numberOf(
              expiring,
              <>
                <b>{number(expiring.count)}</b> {text('overviewExpiring')}
              </>,
            )}
          </li>
        )}
        {costs !== '' && <li>{numberOf(lost, text('overviewLost', costs))}</li>}
        <li>{children}</li>
      </ul>
    </section>
  );
}
