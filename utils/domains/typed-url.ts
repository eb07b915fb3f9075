/**
 * Whether a typed text begins with a scheme: `example.com:8080` and `localhost:8080` name a port;
 * `mailto:me` names a scheme.
 */
export function namesScheme(typed: string): boolean {
  return /^[a-z][a-z0-9+.-]*:(?!\d+(?:[/?#]|$))/i.test(typed) && !/^localhost:/i.test(typed);
}

/**
 * Reads what a person types or pastes where a URL is asked for; its scheme may be left out.
 *
 * @param typed without blanks around it
 * @param scheme the one that is meant where none is written
 * @returns the URL, of whatever scheme and host; null where the text is none
 */
export function readTypedUrl(typed: string, scheme: 'http' | 'https'): URL | null {
  return URL.parse(namesScheme(typed) ? typed : `${scheme}://${typed}`);
}
