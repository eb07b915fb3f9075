import { UsageError } from '../../utils/terminal/usage-error.ts';
import { readInspectArguments } from './inspect-arguments.ts';
import { inspectPages } from './inspect-pages.ts';
import { inspectPosts } from './inspect-posts.ts';
import { INSPECT_USAGE } from './inspect-usage.ts';

/**
 * `npm run inspect`: drives the built extension in a real browser, by a true click
 * on its toolbar button, and prints what the popup shows or what was recorded.
 * The exit code is 1 where a page or a row could not be read, 2 where the call
 * itself failed.
 */
try {
  const asked = readInspectArguments(process.argv.slice(2));
  if (asked) process.exitCode = await (asked.posts === null ? inspectPages : inspectPosts)(asked);
  else console.log(INSPECT_USAGE);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof UsageError ? `${message}\n\n${INSPECT_USAGE}` : message);
  process.exitCode = 2;
}
