import { existsSync } from 'node:fs';
import { findProgram } from './processes.mjs';
import { getInstallLine, installWithApt } from './system.mjs';

const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser for the tests: PLINTH_CHROMIUM, or one that is installed. */
export function findChromium() {
  const chosen = process.env.PLINTH_CHROMIUM;
  if (chosen) {
    return chosen;
  }
  return (
    programs.map(findProgram).find(path => path !== undefined) ??
    applications.find(path => existsSync(path))
  );
}

/** Finds the browser, and installs one where that is allowed. */
export async function ensureChromium({ say }) {
  let path = findChromium();
  if (!path && (await installWithApt({ what: 'chromium', say }))) {
    path = findChromium();
  }
  if (!path || !existsSync(path)) {
    throw new Error(
      path
        ? `There is no browser at ${path} (PLINTH_CHROMIUM).`
        : 'The end-to-end tests need Chromium. Run this, then test again:\n\n' +
          `  ${getInstallLine('chromium')}\n`,
    );
  }
  return path;
}
