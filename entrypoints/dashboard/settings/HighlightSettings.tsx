import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { Shortcut } from '../../../components/base/Shortcut.tsx';
import { AlwaysSites } from '../../../components/highlight/AlwaysSites.tsx';
import { ExcludedSites } from '../../../components/highlight/ExcludedSites.tsx';
import { StyleForm } from '../../../components/highlight/StyleForm.tsx';
import { StylePreview } from '../../../components/highlight/StylePreview.tsx';
import { text } from '../../../utils/i18n/text.ts';
import '../../../components/base/hint.css';
import { failureOf, lastValue } from '../../../utils/ui/use-query.ts';
import type { HighlightSettingsState } from './use-highlight-settings.ts';
import { openShortcutPage, useShortcut } from './use-shortcut.ts';

/** Settings of highlighting: how links are drawn, and on which sites. What is not known is left out. */
export function HighlightSettings({ style, shown, hidden, always, why, ...on }: HighlightSettingsState) {
  const shortcut = useShortcut();
  const keys = lastValue(shortcut);
  return (
    <section>
      <h2>{text('highlighting')}</h2>
      <p class="hint">{text('highlightingText')}</p>
      <FailedNote what="settings" why={why} onAgain={() => void on.reread()} />
      {style && shown && (
        <>
          <StylePreview style={shown} />
          <StyleForm
            key={on.resets}
            style={style}
            shown={shown}
            onPreview={on.preview}
            onChange={on.change}
            onDefaults={on.backToDefaults}
          />
        </>
      )}
      {hidden && <ExcludedSites hosts={hidden} onChange={on.hide} />}
      {always && <AlwaysSites hosts={always} onRemove={on.stopAlways} />}
      <FailedNote what="shortcut" why={failureOf(shortcut)} onAgain={() => void shortcut.reread()} />
      {keys !== null && <Shortcut keys={keys} onChange={() => void openShortcutPage()} />}
    </section>
  );
}
