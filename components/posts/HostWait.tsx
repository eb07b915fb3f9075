import { shownDomain } from '../../utils/i18n/address.ts';
import { text } from '../../utils/i18n/text.ts';
import { Fold } from '../base/Fold.tsx';
import { CrawlPoliteness } from './CrawlPoliteness.tsx';
import './host-wait.css';

/** Why checks take long: most of them are on one host, which is asked for one page at a time. How Backlight behaves is folded. */
export function HostWait({ host, count }: { host: string; count: number }) {
  return (
    <div class="host-wait">
      <Fold summary={text('hostWait', count, shownDomain(host))}>{() => <CrawlPoliteness />}</Fold>
    </div>
  );
}
