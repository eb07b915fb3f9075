import '../base/problem.css';

/** No more are listed: where a long list is wrong altogether, all its lines are wrong in one way. */
const LISTED_AT_MOST = 5;

/** What is wrong with a field of a form. */
export interface FieldProblem {
  readonly field: string;
  readonly words: string;
}

interface Props {
  readonly id: string;
  /** The field whose problems are listed. */
  readonly of: string | undefined;
  readonly problems: readonly FieldProblem[];
}

/** What is wrong with a field, a sentence each. */
export function FieldProblems({ id, of, problems }: Props) {
  const mine = problems.filter(({ field }) => field === of);
  return (
    <span class="problems" id={id} aria-live="polite">
      {mine.slice(0, LISTED_AT_MOST).map(({ words }) => (
        <span key={words} class="problem">
          {words}
        </span>
      ))}
      {mine.length > LISTED_AT_MOST && <span class="problem">+ {mine.length - LISTED_AT_MOST}</span>}
    </span>
  );
}
