import type { LaneResult, Report } from './result.ts';

/** Says how the lanes go while they do. */
export interface Progress {
  begin(lane: string): void;
  hear(lane: string, report: Report): void;
  end(result: LaneResult): void;
}

interface State {
  files: number;
  filesDone: number;
  tests: number;
  failed: number;
  began: number;
  ended: string | null;
}

/** In a terminal, a line for each lane that changes in place; elsewhere a line for each file that has been tested. */
export function showProgress(out: NodeJS.WriteStream): Progress {
  const lanes = new Map<string, State>();
  let drawn = 0;
  const draw = (): void => {
    if (!out.isTTY) return;
    const lines = [...lanes].map(([name, state]) => lineOf(name, state).slice(0, out.columns - 1));
    // Up to the first line, and each written anew.
    const up = drawn > 0 ? `\x1b[${drawn}A` : '';
    out.write(up + lines.map((line) => `\x1b[2K${line}\n`).join(''));
    drawn = lines.length;
  };
  const say = (line: string): void => {
    if (!out.isTTY) out.write(`${line}\n`);
  };
  return {
    begin(lane) {
      lanes.set(lane, { files: 0, filesDone: 0, tests: 0, failed: 0, began: Date.now(), ended: null });
      draw();
    },
    hear(lane, report) {
      const state = lanes.get(lane);
      if (!state) return;
      if (report.type === 'begin') state.files = report.files;
      if (report.type === 'test') state.tests++;
      if (report.type === 'file') {
        state.filesDone++;
        state.failed += report.failed;
        const count = `${state.filesDone} of ${state.files}`;
        const failed = report.failed > 0 ? `, ${report.failed} FAILED` : '';
        say(`${lane}: ${count}: ${report.file} (${seconds(report.ms)})${failed}`);
      }
      draw();
    },
    end({ name, ms, failed }) {
      const state = lanes.get(name);
      if (state)
        state.ended = `${failed.length > 0 ? `${failed.length} FAILED` : 'passed'} in ${seconds(ms)}`;
      say(`${name}: ${state?.ended}`);
      draw();
    },
  };
}

function lineOf(name: string, { files, filesDone, tests, failed, ended }: State): string {
  const label = name.padEnd(9);
  if (ended) return `${label} ${ended}${tests > 0 ? `, ${tests} tests` : ''}`;
  if (files === 0) return `${label} …`;
  const bad = failed > 0 ? `, ${failed} FAILED` : '';
  return `${label} ${filesDone} of ${files} files, ${tests} tests${bad}`;
}

/** A time as people read it: `4.2 s`, `3 min 05 s`. */
export function seconds(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const whole = Math.round(ms / 1000);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
