import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { JudgeAsForm } from '../../../components/settings/JudgeAsForm.tsx';
import { text } from '../../../utils/i18n/text.ts';
import { judgeAs, onJudgeAsChanged, saveJudgeAs } from '../../../utils/settings/judge-as.ts';
import { useSetting } from '../../../utils/ui/use-setting.ts';
import '../../../components/base/hint.css';

/** Settings of verdicts: as whom pages are judged. */
export function VerdictSettings({ say }: { say: (words: string) => void }) {
  const as = useSetting(judgeAs, saveJudgeAs, onJudgeAsChanged, say);
  if (!as.value && !as.why) return null;
  return (
    <section>
      <h2>{text('verdicts')}</h2>
      <p class="hint">{text('verdictsText')}</p>
      <FailedNote what="settings" why={as.why} onAgain={() => void as.reread()} />
      {as.value && <JudgeAsForm as={as.value} onChange={as.change} />}
    </section>
  );
}
