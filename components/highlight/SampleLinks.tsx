import { Fragment } from 'preact';
import type { HighlightKind } from '../../utils/highlight/style.ts';
import { text } from '../../utils/i18n/text.ts';

interface SampleLink {
  readonly kinds: readonly HighlightKind[];
  readonly href: string;
  readonly rel?: string;
}

const SAMPLES: readonly SampleLink[] = [
  { kinds: ['followed'], href: 'https://site.example/' },
  { kinds: ['nofollow'], href: 'https://site.example/', rel: 'nofollow' },
  { kinds: ['ugc'], href: 'https://site.example/', rel: 'ugc' },
  { kinds: ['sponsored'], href: 'https://site.example/', rel: 'sponsored' },
  { kinds: ['nofollow', 'sponsored'], href: 'https://site.example/', rel: 'nofollow sponsored' },
  { kinds: ['nofollow', 'ugc'], href: 'https://site.example/', rel: 'nofollow ugc' },
  { kinds: ['suspicious'], href: 'https://site.example/', rel: 'no-follow' },
  { kinds: ['own'], href: 'https://yours.example/' },
];

/** Pages seldom have links side by side: without a margin their lines would run into each other here. */
const UNBROKEN = { whiteSpace: 'nowrap', marginInline: '3px' };

/** A paragraph as pages have it, with a link of each kind. */
export function SampleLinks() {
  return (
    <p>
      {text('sampleText')}{' '}
      {SAMPLES.map(({ kinds, href, rel }) => (
        <Fragment key={kinds.join()}>
          <a href={href} rel={rel} style={UNBROKEN}>
            {kinds.map((kind) => text(`kind_${kind}`)).join(' + ')}
          </a>{' '}
        </Fragment>
      ))}
      <a href="/" rel="nofollow" style={UNBROKEN}>
        {text('sampleInternal')}
      </a>{' '}
      <a href="https://site.example/" rel="sponsored">
        <img src="/icon/backlight.svg" alt={text('sampleImage')} width="32" height="32" />
      </a>
    </p>
  );
}
