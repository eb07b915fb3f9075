import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const ENTRY = fileURLToPath(new URL('in-page.ts', import.meta.url));

let built: Promise<string> | undefined;

/**
 * Bundles the product's reader, judge and post comparison as one script for a plain page; once, however often it is asked for.
 *
 * @returns its source, which sets `backlightReader`
 * @throws Error where it cannot be built
 */
export function bundleReader(): Promise<string> {
  built ??= bundleScript(ENTRY);
  return built;
}

/**
 * Bundles a file of ours, with all that it imports, as one script for a plain page or a worker of it.
 *
 * @param path of the file
 * @throws Error where it cannot be built
 */
export async function bundleScript(path: string): Promise<string> {
  const { output } = await build({
    input: path,
    write: false,
    transform: {
      define: {
        // Only the HTTP cache and its service workers need to know the browser, and no plain page sees those.
        'import.meta.env.FIREFOX': 'false',
        // A page that is read counts as a tab's, though it stands in a frame of the lane's page.
        'window.top': 'backlightTop',
      },
    },
    output: { format: 'iife', minify: true },
  });
  return output[0].code;
}
