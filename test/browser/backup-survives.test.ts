import { restoreSurvives } from './backup-survives-suite.ts';

restoreSurvives(2, 'replace');
