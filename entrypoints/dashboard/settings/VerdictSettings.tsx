import { RobotsTxtOption } from '../../../components/answer/RobotsTxtOption.tsx';
import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { JudgeAsForm } from '../../../components/settings/JudgeAsForm.tsx';
import { text } from '../../../utils/i18n/text.ts';
import {
  alwaysRobotsTxt,
  onAlwaysRobotsTxtChanged,
  saveAlwaysRobotsTxt,
} from '../../../utils/settings/always-robots-txt.ts';
import { judgeAs, onJudgeAsChanged, saveJudgeAs } from '../../../utils/settings/judge-as.ts';
import { useSetting } from '../../../utils/ui/use-setting.ts';
import '../../../components/base/hint.css';

/** Settings of verdicts: as whom pages are judged, and whether their robots.txt is asked for. What is not known is left out. */
export function VerdictSettings({ say }: { say: (words: string) => void }) {
  const as = useSetting(judgeAs, saveJudgeAs, onJudgeAsChanged, say);
  const always = useSetting(alwaysRobotsTxt, saveAlwaysRobotsTxt, onAlwaysRobotsTxtChanged, say);
  const why = as.why ?? always.why;
  if (!as.value && !why) return null;
  const reread = () => Promise.all([as.reread(), always.reread()]);
  return (
    <section>
      <h2>{text('verdicts')}</h2>
      <p class="hint">{text('verdictsText')}</p>
      <FailedNote what="settings" why={why} onAgain={() => void reread()} />
      {as.value && <JudgeAsForm as={as.value} onChange={as.change} />}
      {always.value !== null && <RobotsTxtOption always={always.value} onChange={always.change} />}
    </section>
  );
}
