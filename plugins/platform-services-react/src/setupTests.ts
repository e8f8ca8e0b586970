import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first test of a file loads what an app loads lazily.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);
