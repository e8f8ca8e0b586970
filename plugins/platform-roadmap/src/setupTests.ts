import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first test loads the tab and all that it needs.
configure({ asyncUtilTimeout: 20_000 });
