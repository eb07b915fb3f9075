/** The facts of a link that are compared between two readings. */
export interface Watched {
  /** Its resolved address: links to the same address may be the same link. */
  readonly href: string;
  readonly rawRel: string | null;
  readonly text: string;
  /** Address of the framed document that it is in; null in the page itself. */
  readonly frame: string | null;
}

/** What happened to a link between two readings. */
export type ChangeKind = 'appeared' | 'gone' | 'rel' | 'anchor';

/** One thing that changed in a link between two readings. */
export interface Change {
  readonly kind: ChangeKind;
  readonly href: string;
  readonly frame: string | null;
  /** The earlier and the later `rel` or anchor text; null where the link did not exist, or had no `rel`. */
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Compares the links to own domains in two readings of a page. Links to the same address are
 * paired by how alike they are, then by their order.
 *
 * @param before links of the earlier reading
 * @param after links of the later reading
 * @param wasRead whether the later reading could read a frame; links of a frame that it could not
 *   read are not reported as gone
 */
export function changesBetween(
  before: readonly Watched[],
  after: readonly Watched[],
  wasRead: (frame: string | null) => boolean,
): Change[] {
  const changes: Change[] = [];
  const unmatched = groups(before);
  for (const [key, later] of groups(after)) {
    const earlier = unmatched.get(key) ?? [];
    unmatched.delete(key);
    const { pairs, lost, found } = pair(earlier, later);
    for (const [was, is] of pairs) changes.push(...differences(was, is));
    changes.push(...lost.filter((link) => wasRead(link.frame)).map(gone));
    changes.push(...found.map(appeared));
  }
  for (const earlier of unmatched.values())
    changes.push(...earlier.filter((link) => wasRead(link.frame)).map(gone));
  return changes;
}

function gone(link: Watched): Change {
  return {
    kind: 'gone',
    href: link.href,
    frame: link.frame,
    from: link.rawRel,
    to: null,
  };
}

function appeared(link: Watched): Change {
  return {
    kind: 'appeared',
    href: link.href,
    frame: link.frame,
    from: null,
    to: link.rawRel,
  };
}

function differences(was: Watched, is: Watched): Change[] {
  const { href, frame } = is;
  const changes: Change[] = [];
  if (was.rawRel !== is.rawRel) changes.push({ kind: 'rel', href, frame, from: was.rawRel, to: is.rawRel });
  if (was.text !== is.text) changes.push({ kind: 'anchor', href, frame, from: was.text, to: is.text });
  return changes;
}

function groups(links: readonly Watched[]): Map<string, Watched[]> {
  return Map.groupBy(links, (link) => `${link.frame ?? ''}\n${link.href}`);
}

/** Pairs links to one address, the most alike first. */
function pair(before: readonly Watched[], after: readonly Watched[]) {
  let found = [...after];
  const pairs: [Watched, Watched][] = [];
  let lost = [...before];
  // Grouped by likeness, not compared each with each: a page may have very many links to one address.
  const likenesses: ((link: Watched) => string)[] = [
    ({ rawRel, text }) => JSON.stringify([rawRel, text]),
    ({ text }) => text,
    ({ rawRel }) => JSON.stringify(rawRel),
    () => '',
  ];
  for (const likeness of likenesses) {
    const alike = Map.groupBy(found, likeness);
    for (const same of alike.values()) same.reverse();
    lost = lost.filter((was) => {
      const is = alike.get(likeness(was))?.pop();
      if (is) pairs.push([was, is]);
      return !is;
    });
    const taken = new Set(pairs.map(([, is]) => is));
    found = found.filter((is) => !taken.has(is));
  }
  return { pairs, lost, found };
}
