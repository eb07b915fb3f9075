import { restoreSurvives } from './backup-survives-suite.ts';

restoreSurvives(20, 'replace');
restoreSurvives(20, 'merge');
