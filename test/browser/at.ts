import type { Site } from '../../utils/drive/site.ts';

/** The address of a site's page under a name of the web, all of which lead here. */
export function at({ origin }: Site, host: string, path: string): string {
  return `http://${host}:${new URL(origin).port}${path}`;
}
