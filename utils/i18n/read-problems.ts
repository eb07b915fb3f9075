import { TEXT_FILE_AT_MOST, WORKBOOK_FILE_AT_MOST } from '../exchange/file/limits.ts';
import type { ReadProblem } from '../exchange/file/read-problem.ts';
import { text } from './text.ts';

const MEGABYTE = 1024 * 1024;

/** Why a file cannot be read, and what to do, in one or two sentences. */
export function readProblemWords(problem: ReadProblem): string {
  return text(`readProblem_${problem}`, TEXT_FILE_AT_MOST / MEGABYTE, WORKBOOK_FILE_AT_MOST / MEGABYTE);
}
