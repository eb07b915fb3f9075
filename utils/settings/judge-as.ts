import { readJudgeAs } from '../verdict/engine-schema.ts';
import { settingOf } from './setting.ts';

/** As whom pages are judged; Google where it was never set. */
export const {
  read: judgeAs,
  save: keepJudgeAs,
  onChanged: onJudgeAsChanged,
} = settingOf('judge-as', readJudgeAs);
