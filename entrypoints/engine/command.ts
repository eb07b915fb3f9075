import '../../utils/terminal/english.ts';
import { UsageError } from '../../utils/terminal/usage-error.ts';
import { readEngineArguments } from './engine-arguments.ts';
import { engineProblem } from './engine-problem.ts';
import { ENGINE_USAGE } from './engine-usage.ts';
import { runEngine } from './run-engine.ts';

/**
 * `npm run engine`: checks guest posts without a browser. The exit code is 1 where a row of a file could not be read, 2
 * where the call itself failed.
 */
const stop = new AbortController();
process.on('SIGINT', () => end('SIGINT'));
process.on('SIGTERM', () => end('SIGTERM'));

try {
  const asked = readEngineArguments(process.argv.slice(2));
  if (asked) process.exitCode = await runEngine(asked, stop.signal);
  else console.log(ENGINE_USAGE);
} catch (error) {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${ENGINE_USAGE}`);
  else console.error(engineProblem(error));
  process.exitCode = 2;
}

/** The first time checks that are under way are finished; the second time nothing is waited for. */
function end(signal: string): void {
  if (stop.signal.aborted) process.exit(130);
  process.stderr.write(`\n${signal}: checks that are under way are finished. Once more ends at once.\n`);
  stop.abort();
}
