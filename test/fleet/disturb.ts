import { writeFileSync } from 'node:fs';
import { type EngineProcess, startEngine } from './engine.ts';
import type { Hosts } from './hosts.ts';
import { TARGET } from './hosts.ts';

/** Writes the guest posts of hosts as CSV, and gives the path. */
export function writePostsFile(path: string, { posts }: Hosts): string {
  const rows = [...posts.keys()].map((url) => `${url},${TARGET},yes`);
  writeFileSync(path, ['URL FROM,EXPECTED LANDING PAGE URL,EXPECTED FOLLOW', ...rows, ''].join('\n'));
  return path;
}

/**
 * Has some engines check what is due, and kills one of them now and then; another takes its place.
 *
 * @param count of engines at a time
 * @param kills how often one is killed, each time after as many requests as lie between two
 * @param onAsked is called at each request, too
 * @returns what each said; the code of those that were killed is null
 */
export async function disturb(
  hosts: Hosts,
  args: readonly string[],
  count: number,
  kills: number,
  onAsked: (asked: number) => void = () => undefined,
): Promise<readonly { readonly code: number | null; readonly output: string }[]> {
  const all: EngineProcess[] = Array.from({ length: count }, () => startEngine(args));
  const every = Math.floor(hosts.posts.size / (kills + 2));
  let killed = 0;
  hosts.onAsked = (asked) => {
    onAsked(asked);
    if (killed >= kills || asked < (killed + 1) * every) return;
    all[killed]?.process.kill('SIGKILL');
    killed++;
    all.push(startEngine(args));
  };
  const came = [];
  // The list grows while it is waited for.
  for (const { ended } of all) came.push(await ended);
  return came;
}
