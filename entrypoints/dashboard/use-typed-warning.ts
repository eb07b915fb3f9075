import { useEffect } from 'preact/hooks';
import { hasTyped, type PanelDrafts } from './posts/panel/drafts.ts';

/** Lets the browser ask before it closes the window, where something that was typed into it is not saved. */
export function useTypedWarning(drafts: PanelDrafts): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (hasTyped(drafts)) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [drafts]);
}
