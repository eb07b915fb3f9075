/**
 * A network may be dead though the browser says that it is online: behind a log-in of a hotel, with a
 * broken name server or a tunnel that leads nowhere. Then every page fails, and that says nothing of any.
 */

/** So many different hosts that do not answer, and none that does: it is the network. */
const SEVERAL = 3;
/** The same once some host has answered: a few hosts that are gone may well follow each other. */
const MANY = 8;

/** A check in which nobody answered. Whether it counts is known later. */
export interface Unanswered {
  readonly host: string;
  /** It counts: the network is there. */
  save(): Promise<void>;
  /** It says nothing. */
  drop(): Promise<void>;
}

/** What the checks of a round, of guest posts or of pages that are checked once, say of the network. */
export interface NetworkWatch {
  /** A host has answered, whatever it said: what failed before that counts. */
  answered(): Promise<void>;
  /** Nobody answered. */
  failed(check: Unanswered): Promise<void>;
  /** No more is asked for. */
  isDead(): boolean;
  /** Hosts that have not answered, and of which nobody knows yet whether that counts. */
  silent(): ReadonlySet<string>;
  /** The round is over: what failed counts, unless the network is dead. */
  settle(): Promise<void>;
}

/**
 * Begins to watch.
 *
 * @param isCertain the network is not doubted: all hosts have failed in earlier rounds too
 */
export function watchNetwork(isCertain: boolean): NetworkWatch {
  let held: Unanswered[] = [];
  let limit = SEVERAL;
  const silent = () => new Set(held.map(({ host }) => host));
  const isDead = () => !isCertain && silent().size >= limit;
  const release = async (how: 'save' | 'drop') => {
    const all = held;
    held = [];
    await Promise.all(all.map((check) => check[how]()));
  };
  return {
    isDead,
    silent,
    async answered() {
      limit = MANY;
      await release('save');
    },
    async failed(check) {
      held.push(check);
    },
    settle: () => release(isDead() ? 'drop' : 'save'),
  };
}
