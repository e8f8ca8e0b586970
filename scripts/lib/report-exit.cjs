// Loaded into the backend by host.mjs. "backstage-cli package start" waits for
// the next change when the backend ends: this says that it did, so that the
// command that started it can tell people why.
const { writeSync } = require('node:fs');

process.on('exit', code => {
  if (code !== 0) {
    writeSync(2, `The backend ended with code ${code}\n`);
  }
});
