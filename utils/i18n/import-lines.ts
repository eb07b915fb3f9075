import type { TableProblem } from '../exchange/import-worker.ts';
import type { PreviewLine } from '../exchange/preview-line.ts';
import { importNoteWords, importProblemWords } from './import-problems.ts';
import { readProblemWords } from './read-problems.ts';
import { text } from './text.ts';

/** What is to be said of a row of a preview, each in a sentence or two: what is wrong, doubtful, or would change. */
export function lineNotes({ line, problem, doubts, notes, changes }: PreviewLine): readonly string[] {
  if (problem) return [withoutLine(importProblemWords({ line, ...problem }), line)];
  return [
    ...(changes.length > 0
      ? [text('previewChanges', changes.map((field) => text(`importField_${field}`)).join(', '))]
      : []),
    ...doubts.flatMap((doubt) => {
      if (doubt.code === 'note') return [];
      return doubt.code === 'twice'
        ? text('importDoubt_twice', doubt.line)
        : text(`importDoubt_${doubt.code}`);
    }),
    ...notes.map((note) => withoutLine(importNoteWords(line, note), line)),
  ];
}

/** Why a table cannot be read, and what to do about it. */
export function tableProblemWords(problem: TableProblem): string {
  return problem === 'noHeader' || problem === 'noRows' || problem === 'store'
    ? text(`tableProblem_${problem}`)
    : readProblemWords(problem);
}

/** The number of the line has a column of its own. */
function withoutLine(words: string, line: number): string {
  const start = text('importLine', line);
  const rest = words.startsWith(start) ? words.slice(start.length) : words;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
