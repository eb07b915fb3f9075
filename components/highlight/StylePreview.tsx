import { render } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageGround } from '../../utils/highlight/color.ts';
import type { Judgement } from '../../utils/highlight/judgement.ts';
import { selectorsOf } from '../../utils/highlight/selectors.ts';
import { sheetOf } from '../../utils/highlight/sheet.ts';
import type { HighlightStyle } from '../../utils/highlight/style.ts';
import { text } from '../../utils/i18n/text.ts';
import { SampleLinks } from './SampleLinks.tsx';
import './style-preview.css';

/** The sample is on no site, and `yours.example` is one of the user's domains. */
const SAMPLE: Judgement = {
  hosts: { here: [], own: ['yours.example', 'www.yours.example'], nofollowBy: null },
  exceptions: { own: [], outbound: [], internal: [], suspicious: [] },
};

/** Sample links on light and on dark ground, drawn by the style sheet that pages get. */
export function StylePreview({ style }: { style: HighlightStyle }) {
  return (
    <div class="style-preview">
      {(['light', 'dark'] as const).map((ground) => (
        <figure key={ground} class={ground}>
          <figcaption>{text(`sampleOn_${ground}`)}</figcaption>
          <Sample style={style} ground={ground} />
        </figure>
      ))}
    </div>
  );
}

/**
 * In a shadow root, so that our style sheet and that of the pages keep apart. Nothing in it can be
 * followed.
 */
function Sample({ style, ground }: { style: HighlightStyle; ground: PageGround }) {
  const host = useRef<HTMLDivElement>(null);
  const [sheet] = useState(() => new CSSStyleSheet());
  useLayoutEffect(
    () => sheet.replaceSync(sheetOf(selectorsOf(SAMPLE, style), style, ground, 'author')),
    [style, ground],
  );
  useLayoutEffect(() => {
    const root = host.current?.attachShadow({ mode: 'open' });
    if (!root) return;
    root.adoptedStyleSheets = [sheet];
    render(<SampleLinks />, root);
  }, []);
  return <div ref={host} class="sample" inert />;
}
