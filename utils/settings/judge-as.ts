import { readJudgeAs } from '../verdict/engine-schema.ts';
import { settingOf } from './setting.ts';

/** As whom pages are judged; Google where it was never set. */
export const JUDGE_AS = settingOf('judge-as', readJudgeAs);
export const { read: judgeAs, save: saveJudgeAs, onChanged: onJudgeAsChanged } = JUDGE_AS;
