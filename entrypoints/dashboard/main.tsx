import { render } from 'preact';
import { HighlightSettings } from './HighlightSettings.tsx';

const app = document.getElementById('app');
if (app) render(<HighlightSettings />, app);
