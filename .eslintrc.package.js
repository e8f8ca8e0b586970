const { join } = require('node:path');
const createConfig = require('@backstage/cli/config/eslint-factory');

/**
 * Backstage's rules for the package in the folder, those of this house, and
 * what is special about the package.
 */
module.exports = (folder, rules) => {
  const { role } = require(join(folder, 'package.json')).backstage;
  const isFrontend = role.startsWith('frontend') || role === 'web-library';
  const isPlugin = /[\\/]plugins[\\/]/.test(folder);

  return createConfig(folder, {
    rules: {
      '@backstage/no-mixed-plugin-imports': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      ...(isPlugin && { 'no-console': 'error' }),
      ...(isFrontend && {
        // What scrolls must be reachable with the keyboard.
        'jsx-a11y/no-noninteractive-tabindex': [
          'error',
          { roles: ['region', 'tabpanel'], tags: ['pre'] },
        ],
      }),
      ...rules,
    },
    overrides: [
      {
        // Tests show that such links are refused.
        files: ['**/*.test.*', '**/__fixtures__/**'],
        rules: { 'no-script-url': 'off' },
      },
    ],
  });
};
