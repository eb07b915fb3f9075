import { JudgeAsForm } from '../../components/JudgeAsForm.tsx';
import { judgeAs, keepJudgeAs, onJudgeAsChanged } from '../../utils/settings/judge-as.ts';
import { text } from '../../utils/ui/text.ts';
import { useKept } from './use-kept.ts';

/** Settings of verdicts: as whom pages are judged. */
export function VerdictSettings({ say }: { say: (words: string) => void }) {
  const as = useKept(judgeAs, keepJudgeAs, onJudgeAsChanged, say);
  if (!as.value) return null;
  return (
    <section>
      <h2>{text('verdicts')}</h2>
      <p class="hint">{text('verdictsText')}</p>
      <JudgeAsForm as={as.value} onChange={as.change} />
    </section>
  );
}
