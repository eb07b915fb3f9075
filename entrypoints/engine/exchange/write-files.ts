import { ownName } from '../../../utils/domains/own-domain.ts';
import type { Database } from '../database/database.ts';
import type { EngineArguments } from '../engine-arguments.ts';
import { engineSettings } from '../store/settings.ts';
import { exportPosts, exportReport, exportWorklist, type WrittenPosts } from './export-posts.ts';

/**
 * Writes the files that a command line asks for.
 *
 * @param say told in sentences what is in each
 * @throws what the database and the file system throw; then that file is as it was
 */
export async function writeFiles(
  db: Database,
  asked: Pick<EngineArguments, 'export' | 'worklist' | 'report'>,
  say: (text: string) => void,
): Promise<void> {
  const now = Date.now();
  const { domains } = await engineSettings(db);
  const written = async (path: string | null, write: (path: string) => Promise<WrittenPosts>) => {
    if (path === null) return;
    const { posts, unreadable } = await write(path);
    say(`${path}: ${posts} posts${unreadable > 0 ? `, ${unreadable} rows could not be read` : ''}.`);
  };
  await written(asked.export, (path) => exportPosts(db, path, now));
  await written(asked.worklist, (path) => exportWorklist(db, path, now));
  await written(asked.report, (path) => exportReport(db, path, domains.map(ownName), now));
}
