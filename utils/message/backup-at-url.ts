import { type BackupOrder, requestBackup } from './backup-worker.ts';
import type { BackupAtUrl } from './offscreen-to-background.ts';

/**
 * Has a backup made, and gives it an address from which the browser can download it, as long as this document is there
 * and the address is not revoked.
 *
 * @returns no address where it could not be made; never rejects
 */
export async function backupAtUrl(order: BackupOrder): Promise<BackupAtUrl> {
  const made = await requestBackup(order);
  if (!made.ok) return { url: null, leftOut: 0 };
  const { file, leftOut } = made.value;
  return { url: URL.createObjectURL(file), leftOut };
}
