import type { BrowserKind } from '../../utils/drive/driver.ts';
import { ensureBrowser } from '../../utils/drive/install.ts';

/**
 * Installs the browsers that are lacking, before tests drive them side by side: the system's package manager
 * does one thing at a time, and turns away who comes meanwhile.
 */
const isKind = (word: string): word is BrowserKind => word === 'chromium' || word === 'firefox';
for (const kind of process.argv.slice(2).filter(isKind)) {
  try {
    await ensureBrowser(kind);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
