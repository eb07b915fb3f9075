import type { ComponentChildren } from 'preact';
import { costWords } from '../../../utils/i18n/costs.ts';
import { listStateWords } from '../../../utils/i18n/posts.ts';
import { number, text } from '../../../utils/i18n/text.ts';
import { NO_FILTER, type PostsFilter } from '../../../utils/posts/list/filter.ts';
import { isSameFilter } from '../../../utils/posts/list/filter-params.ts';
import { verdictOfState } from '../../../utils/posts/list/list-state.ts';
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
  const { states, fresh, expiring, lost, neverFound } = overview;
  const [lostCosts, missingCosts] = [costWords(lost.costs), costWords(neverFound.costs)];
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
              <StatusShape verdict={verdictOfState(state)} />
              <b>{number(count)}</b> {listStateWords(state)}
            </>
          );
          return <li key={state}>{numberOf(counted, words, verdictOfState(state))}</li>;
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
        {lostCosts !== '' && <li>{numberOf(lost, text('overviewLost', lostCosts))}</li>}
        {missingCosts !== '' && <li>{numberOf(neverFound, text('overviewNeverFound', missingCosts))}</li>}
        <li>{children}</li>
      </ul>
    </section>
  );
}
