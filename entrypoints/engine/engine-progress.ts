import { counterLine, type ProgressOutput } from '../../utils/terminal/counter-line.ts';
import { HOUR, type Instant, MINUTE, SECOND } from '../../utils/time.ts';

/** A counter of what is checked, its rate, and the time left. */
export interface EngineProgress {
  /** One more is checked. */
  step(): void;
  /** So many are still due. */
  left(due: number): void;
  /** Writes a line of its own. */
  say(text: string): void;
  /** Writes the last state. */
  end(): void;
}

/** The rate is that of so long a time. */
const RATE_OF = MINUTE;
/** Where it is no terminal, a line is written this often. */
const LINE_EVERY = 10 * SECOND;

/** Counts on a terminal, in one line that is written over; elsewhere in a line now and then. */
export function engineProgress(output: ProgressOutput, now: () => Instant = Date.now): EngineProgress {
  const line = counterLine(output, LINE_EVERY, now(), now);
  let [done, due] = [0, 0];
  /** When how many were done, of the last minute. */
  const marks: { readonly at: Instant; readonly done: number }[] = [{ at: now(), done: 0 }];
  const rate = () => {
    const [first] = marks;
    const seconds = first ? (now() - first.at) / SECOND : 0;
    return first && seconds > 0 ? (done - first.done) / seconds : 0;
  };
  const text = () => {
    const a = rate();
    const left = due > 0 && a > 0 ? `, about ${duration((due / a) * SECOND)} left` : '';
    return `${done} checked, ${due} due, ${a.toFixed(1)} a second${left}`;
  };
  const show = () => {
    const at = now();
    if (at - (marks.at(-1)?.at ?? 0) >= SECOND) marks.push({ at, done });
    while (marks.length > 1 && at - (marks[0]?.at ?? at) > RATE_OF) marks.shift();
    line.show(text());
  };
  return {
    step() {
      done++;
      due = Math.max(0, due - 1);
      show();
    },
    left(count) {
      due = count;
      show();
    },
    say(words) {
      line.clear();
      output.write(`${words}\n`);
    },
    end() {
      line.clear();
      output.write(`${text()}\n`);
    },
  };
}

/** In its largest unit: a rate is no better than that. */
function duration(ms: number): string {
  if (ms < MINUTE) return `${Math.ceil(ms / SECOND)} s`;
  if (ms < 2 * HOUR) return `${Math.round(ms / MINUTE)} min`;
  return `${Math.round(ms / HOUR)} h`;
}
