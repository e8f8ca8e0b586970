const createConfig = require('@backstage/cli/config/eslint-factory');

/**
 * Backstage's rules for the package in the folder, those of this house, and
 * what is special about the package.
 */
module.exports = (folder, rules) =>
  createConfig(folder, {
    rules: {
      '@backstage/no-mixed-plugin-imports': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      ...(/[\\/]plugins[\\/]/.test(folder) && { 'no-console': 'error' }),
      ...rules,
    },
    testRules: {
      // Tests show that such links are refused.
      'no-script-url': 'off',
    },
  });
