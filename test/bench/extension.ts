import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { temporaryDir } from '../../utils/drive/temporary.ts';

const BUILT = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** A temporary directory with an unpacked extension. The caller must remove it. */
export interface Copy {
  readonly dir: string;
  remove(): void;
}

/** Copies the built extension, and adds access to all sites, the benchmarks' content script and a page `bench.html`. */
export async function benchExtension(): Promise<Copy> {
  const copy = await builtCopy();
  const path = join(copy.dir, 'manifest.json');
  const manifest: object = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: ['<all_urls>'] }));
  await bundle('page-bench', copy.dir);
  await bundle('own-bench', copy.dir);
  await writeFile(join(copy.dir, 'bench.html'), page('own-bench'));
  return copy;
}

/** Copies the built extension, and adds only a script to the popup that notes when the answer is there. */
export async function markedExtension(): Promise<Copy> {
  const copy = await builtCopy();
  await bundle('popup-mark', copy.dir);
  const path = join(copy.dir, 'popup.html');
  const html = await readFile(path, 'utf8');
  await writeFile(path, html.replace('<head>', '<head><script src="/popup-mark.js"></script>'));
  return copy;
}

/** Makes an extension with nothing but one word in its popup, to measure what the browser itself needs. */
export async function emptyExtension(): Promise<Copy> {
  const copy = await temporaryDir('backlight-bench-empty-');
  await mkdir(copy.dir, { recursive: true });
  await bundle('popup-mark', copy.dir);
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    action: { default_popup: 'popup.html' },
  };
  await writeFile(join(copy.dir, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(copy.dir, 'popup.html'),
    page('popup-mark').replace('</body>', '<p class="headline" data-whole>Empty</p></body>'),
  );
  return copy;
}

async function builtCopy(): Promise<Copy> {
  const copy = await temporaryDir('backlight-bench-');
  await cp(BUILT, copy.dir, { recursive: true });
  return copy;
}

function page(script: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>Bench</title><script src="/${script}.js"></script></head><body></body></html>`;
}

async function bundle(name: string, outDir: string): Promise<void> {
  const entry = join(import.meta.dirname, `${name}.ts`);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry, formats: ['iife'], name: 'unused', fileName: () => `${name}.js` },
    },
  });
}
