import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A whole app is rendered; a busy machine needs a while for it.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);
