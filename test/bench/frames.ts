import * as v from 'valibot';

/** What a trace of Chromium says: see "Trace Event Format". Times in microseconds. */
const traceSchema = v.object({
  traceEvents: v.array(
    v.object({
      name: v.string(),
      pid: v.number(),
      tid: v.number(),
      ts: v.number(),
      /** By the clock, and of the processor. */
      dur: v.optional(v.number(), 0),
      tdur: v.optional(v.number()),
    }),
  ),
});
type TraceEvent = v.InferOutput<typeof traceSchema>['traceEvents'][number];

/** Script, and the garbage that it leaves. */
const SCRIPT = [
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FireIdleCallback',
  'FunctionCall',
  'MajorGC',
  'MinorGC',
  'RunMicrotasks',
  'TimerFire',
];
const WORK = new Set([...SCRIPT, 'UpdateLayoutTree', 'Layout']);

/** What begins a frame on the thread of a page. */
const FRAME = 'BeginMainThreadFrame';

/** The marks of `performance.mark` between which frames count. */
export const [BEGIN_MARK, END_MARK] = ['bench-begin', 'bench-end'];

/**
 * Reads from a trace how long script, style and layout took in each frame of a page, between its two marks.
 *
 * @param trace as Chromium writes it
 * @returns in ms of the processor, one for each frame; empty where the marks are not there
 */
export function frameTimes(trace: string): number[] {
  const frames: number[] = [];
  for (const event of outermost(markedEvents(trace))) {
    if (event.name === FRAME) frames.push(0);
    else if (frames.length > 0) frames.push((frames.pop() ?? 0) + (event.tdur ?? event.dur) / 1000);
  }
  return frames;
}

/**
 * Reads from a trace what the thread of a page did between its two marks.
 *
 * @returns in order; empty where the marks are not there
 */
export function markedEvents(trace: string): readonly TraceEvent[] {
  const { traceEvents } = v.parse(traceSchema, JSON.parse(trace));
  const begin = traceEvents.find(({ name }) => name === BEGIN_MARK);
  const end = traceEvents.find(({ name }) => name === END_MARK);
  if (!begin || !end) return [];
  return traceEvents
    .filter(({ pid, tid, ts }) => pid === begin.pid && tid === begin.tid && ts >= begin.ts && ts <= end.ts)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
}

/** Work that is part of no other work, and where frames begin. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY;
  return events.filter(({ name, ts, dur }) => {
    if (name === FRAME) return true;
    if (!WORK.has(name) || ts < end) return false;
    end = ts + dur;
    return true;
  });
}

/** The value that so great a part of some values do not exceed. NaN where there are none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}
