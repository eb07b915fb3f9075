import type { Mention } from '../../utils/link/mention.ts';
import type { Finding } from '../../utils/posts/judge.ts';
import type { Observation, ObservedLink } from '../../utils/posts/observation.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import type { JudgeAs } from '../../utils/verdict/engine.ts';
import type { RobotsTxtFact } from '../../utils/verdict/robots-txt-fact.ts';
import type { ServedOnlyBacklink } from '../../utils/verdict/served-only.ts';
import type { Verdict } from '../../utils/verdict/verdict.ts';

/** What is to be read in the plain page, and how it is to be judged. Goes there as JSON. */
export interface ReaderQuestion {
  /** Absolute, on the lane's own server. */
  readonly url: string;
  /** `live` opens the page in a frame of real size; `fetched` fetches and parses it, as a check does. */
  readonly way: 'live' | 'fetched';
  /** Names of the user's domains, as `ownName` writes them. */
  readonly domains: readonly string[];
  readonly as: JudgeAs;
  /** What the site's robots.txt answered, or the path where the page asks for it; null where it is not known. */
  readonly robotsTxt: Pick<RobotsTxtFact, 'status' | 'text'> | string | null;
  /** Of whose links the surroundings are read, where it is fetched; of none where it is left out. */
  readonly hosts?: readonly string[];
  /** The guest post that the page is compared with. */
  readonly post: GuestPost | null;
}

/** A link to one of the user's domains, and whether it counts. */
export interface OwnVerdict {
  readonly link: ObservedLink;
  readonly verdict: Verdict;
}

/** What the plain page makes of a question. */
export interface ReaderAnswer {
  /** All links, those of frames behind those of the page. */
  readonly observed: Observation;
  /** Its links to the user's domains; none where no page came. */
  readonly own: readonly OwnVerdict[];
  /** Links to the user's domains that its HTML as served had and a script took away; none of a fetched page. */
  readonly servedOnly: readonly ServedOnlyBacklink[];
  /** What its text mentions of them in places that are seen; nothing of a fetched page. */
  readonly mentions: readonly Mention[];
  /** What is said of the guest post; null where none was asked about. */
  readonly finding: Finding | null;
}
