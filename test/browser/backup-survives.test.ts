import { restoreSurvives } from './backup-survives-suite.ts';

restoreSurvives(1, 'replace');
