import type { RobotsTxtCache } from './robots-txt.ts';

/** As whom the engine asks, and where it may. */
export interface EngineIdentity {
  /** With an address by which its owner can be reached. */
  readonly userAgent: string;
  /**
   * Guest posts on hosts of private networks are asked for, as in the extension. By default nothing is: a list of others
   * must not make requests where only this machine gets to. From the web nothing leads there either way.
   */
  readonly allowPrivate: boolean;
  /** The robots.txt files that were asked for; where it is left out, this process keeps some by itself. */
  readonly robotsTxt?: RobotsTxtCache;
  /** Resolves when the host of an address may be asked; what it throws ends the look. It is called before each request. */
  readonly admit?: (address: string) => Promise<void>;
}
