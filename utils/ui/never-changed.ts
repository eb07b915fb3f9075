/** For `useQuery`, of what nobody reports as changed: it is read again only where `reread` is called. */
export function neverChanged(): () => void {
  return () => undefined;
}
