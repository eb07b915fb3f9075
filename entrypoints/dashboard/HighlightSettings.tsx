import { AlwaysSites } from '../../components/AlwaysSites.tsx';
import { HiddenSites } from '../../components/HiddenSites.tsx';
import { LookForm } from '../../components/LookForm.tsx';
import { LookPreview } from '../../components/LookPreview.tsx';
import { Saved } from '../../components/Saved.tsx';
import { Shortcut } from '../../components/Shortcut.tsx';
import { lookStyle } from '../../utils/ui/look-style.ts';
import { text } from '../../utils/ui/text.ts';
import { ScheduleSetting } from './ScheduleSetting.tsx';
import { useHighlightSettings } from './use-highlight-settings.ts';
import { useShortcut } from './use-shortcut.ts';
import { VerdictSettings } from './VerdictSettings.tsx';

/** The page of settings. */
export function HighlightSettings() {
  const { look, shown, resets, hidden, always, said, ...settings } = useHighlightSettings();
  const shortcut = useShortcut();
  if (!look || !shown || !hidden || !always) return null;
  return (
    <main style={lookStyle(shown)}>
      <header>
        <img src="/icon/backlight.svg" alt="" width="32" height="32" />
        <h1>{text('settings')}</h1>
      </header>
      <section>
        <h2>{text('highlighting')}</h2>
        <p class="hint">{text('highlightingText')}</p>
        <LookPreview look={shown} />
        <LookForm
          key={resets}
          look={look}
          shown={shown}
          onPreview={settings.preview}
          onChange={settings.change}
          onDefaults={settings.backToDefaults}
        />
        <HiddenSites hosts={hidden} onChange={settings.hide} />
        <AlwaysSites hosts={always} onRemove={settings.stopAlways} />
        <Shortcut keys={shortcut.keys} onChange={shortcut.change} />
      </section>
      <VerdictSettings say={settings.say} />
      <ScheduleSetting say={settings.say} />
      <Saved said={said} onUndo={settings.undo} />
    </main>
  );
}
