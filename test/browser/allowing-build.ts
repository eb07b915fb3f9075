import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, TEST_PACE } from '../../utils/drive/build.ts';

/**
 * Chromium's question whether an extension may notify, or download, cannot be answered without a
 * display: this build differs from that of the other tests in nothing but that it may.
 *
 * @param folder where it is put
 */
export function allowingBuild(folder: string): void {
  cpSync(ensureBuilt('chromium', TEST_PACE), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { optional_permissions, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  const permissions = [...manifest.permissions, ...optional_permissions];
  writeFileSync(path, JSON.stringify({ ...manifest, permissions }));
}
