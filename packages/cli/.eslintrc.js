module.exports = require('../../.eslintrc.package')(__dirname, {
  // It is bundled with all that it uses: there are no dependencies to install.
  '@backstage/no-undeclared-imports': 'off',
});
