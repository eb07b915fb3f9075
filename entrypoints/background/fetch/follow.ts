import { type Followed, followRedirects, type Reached } from '../../../utils/net/follow-redirects.ts';
import type { Place } from '../../../utils/net/private-network.ts';
import { watchAnswers } from './answer-watch.ts';

/**
 * Asks for an address, and follows its redirects one by one: where each leads, the browser tells beside `fetch`.
 *
 * @param from where a refresh led here from; null where the user wants this address
 * @param ask makes one request, which follows nothing, and not in a tab
 * @param reached reads what it gave
 */
export async function follow<A>(
  url: string,
  from: Place | null,
  ask: (address: string) => Promise<A>,
  reached: (answer: A) => Reached,
): Promise<Followed<A>> {
  const watch = watchAnswers();
  try {
    return await followRedirects(url, from, {
      ask(address) {
        watch.begin();
        return ask(address);
      },
      reached,
      factsOf: (_, answered) => watch.of(answered),
    });
  } finally {
    watch.end();
  }
}
