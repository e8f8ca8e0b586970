import { runPlinth } from './runPlinth';

declare const PLINTH_VERSION: string;

runPlinth({
  args: process.argv.slice(2),
  version: PLINTH_VERSION,
  context: {
    // `npm run` changes the folder and says here where it was called.
    folders: [process.env.INIT_CWD, process.cwd()].filter(
      (folder): folder is string => Boolean(folder),
    ),
    writeOutput: text => process.stdout.write(text),
    writeError: text => process.stderr.write(text),
  },
}).then(exitCode => {
  process.exitCode = exitCode;
});
