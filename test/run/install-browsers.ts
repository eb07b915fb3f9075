import { ensureBrowser } from '../../utils/drive/install.ts';

// Before tests drive them side by side, the browsers that are lacking are installed one after the other: the system's
// package manager does one thing at a time, and turns away who comes meanwhile.
for (const kind of ['chromium', 'firefox'] as const) {
  if (!process.argv.includes(kind)) continue;
  try {
    await ensureBrowser(kind);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
