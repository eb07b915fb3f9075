import { ENGINES, type JudgeAs } from '../verdict/engine.ts';
import { readCrawler } from '../verdict/engine-schema.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads for whom pages are judged, as it is typed on the command line.
 *
 * @param name a search engine's
 * @param typed a crawler's name; '' for the engine's own
 * @throws UsageError where there is no such engine, or it is no crawler's name
 */
export function judgeAsArgument(name: string, typed: string): JudgeAs {
  const engine = ENGINES.find((each) => each === name);
  if (!engine) throw new UsageError(`--as is ${ENGINES.join(', ')}, not ${name}.`);
  const crawler = readCrawler(typed);
  if (crawler === undefined) throw new UsageError(`--crawler ${typed}: that is no crawler's name.`);
  return { engine, crawler };
}
