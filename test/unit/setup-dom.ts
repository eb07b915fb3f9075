import { configure } from '@testing-library/preact';

/** The same limit as in `soon`. */
configure({ asyncUtilTimeout: 15_000 });
