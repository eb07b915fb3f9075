import { detectAll } from 'jschardet';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** What guesses charsets, 700 kB of tables: the worker that reads files loads it for a text that is in none of Unicode's. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { detectCharsets: detectAll });
});
