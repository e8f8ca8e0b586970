module.exports = require('../../.eslintrc.package')(__dirname);
