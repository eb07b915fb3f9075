import { configure } from '@testing-library/preact';

/** As long as `soon` waits. */
configure({ asyncUtilTimeout: 15_000 });
