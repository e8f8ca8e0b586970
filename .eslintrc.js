// For the files outside the packages. The packages: .eslintrc.package.js.
module.exports = {
  root: true,
  extends: ['@spotify/eslint-config-base', 'prettier'],
  parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
  env: { node: true, es2022: true },
  rules: { 'no-console': 'off' },
};
