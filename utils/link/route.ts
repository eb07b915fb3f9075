/** A fragment that is a route of an app, as in `#/offer` and `#!offer`, also where its signs are escaped. */
const ROUTE = /#(?:(?:!|%21)(?:\/|%2f)?|(?:\/|%2f))(.*)$/is;

/** The route of an app in an address: `offer` of `#/offer` and `#!offer`. Null where a fragment is a place in the page. */
export function routeIn(address: string): string | null {
  return ROUTE.exec(address)?.[1] ?? null;
}
