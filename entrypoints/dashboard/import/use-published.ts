import { useState } from 'preact/hooks';
import { originPattern } from '../../../utils/domains/host.ts';
import { readTypedAddress } from '../../../utils/domains/typed-address.ts';
import { askedTableWords } from '../../../utils/i18n/asked-table.ts';
import { text } from '../../../utils/i18n/text.ts';
import { request } from '../../../utils/message/request.ts';
import { tableAddress, tableOrigins } from '../../../utils/net/published-table.ts';
import { requestAccess } from '../../../utils/ui/access.ts';
import type { TableSource } from './use-table.ts';

interface Problem {
  readonly words: string;
  /** It leads on to this host, to which there is no access; '' where that is not the matter. */
  readonly host: string;
  /** Asks for that access, and for the table again. */
  readonly allow?: () => void;
}

/**
 * Asks for a published table.
 *
 * @param onAsk called when it is asked for: what was said of a table before is over
 * @param open receives what came, and the address that it came from
 */
export function usePublished(onAsk: () => void, open: (source: TableSource, address: string) => void) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isAsking, setAsking] = useState(false);
  const askFor = async (url: string) => {
    const asked = await request({ type: 'askTable', url });
    if (!asked.ok) return setProblem({ words: text('askedTable_silent'), host: '' });
    const { value } = asked;
    if (value.kind === 'table') {
      const { table: source } = value;
      return open({ name: new URL(url).hostname, source, fileDate: Date.now() }, url);
    }
    const words = askedTableWords(value);
    if (value.kind !== 'noAccess') return setProblem({ words, host: '' });
    const { host } = value;
    return setProblem({ words, host, allow: () => withAccess(url, [originPattern(host)]) });
  };
  /** In a click, before any await: only then do browsers ask the user. */
  const withAccess = (url: string, origins: string[]) => {
    const given = requestAccess(origins);
    setProblem(null);
    onAsk();
    setAsking(true);
    void given
      .then((isGiven) =>
        isGiven ? askFor(url) : setProblem({ words: text('askedTable_refused'), host: '' }),
      )
      .finally(() => setAsking(false));
  };
  return {
    problem,
    isAsking,
    /** Another table is opened. */
    forget: () => setProblem(null),
    /** @returns false for what is no address */
    ask(typed: string): boolean {
      const read = readTypedAddress(typed);
      if (read === null) return false;
      const url = tableAddress(read);
      withAccess(url, tableOrigins(url));
      return true;
    },
  };
}
