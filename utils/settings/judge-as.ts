import { JUDGE_AS } from './registry.ts';
import { settingOf } from './setting.ts';

/** As whom pages are judged; Google where it was never set. */
export const { read: judgeAs, save: saveJudgeAs, onChanged: onJudgeAsChanged } = settingOf(JUDGE_AS);
