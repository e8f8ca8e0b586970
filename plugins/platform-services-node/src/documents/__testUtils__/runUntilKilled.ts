import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs a loop in a process of its own, kills it without warning, and returns
 * the last number that it confirmed on its output.
 */
export function runUntilKilled(options: {
  /** File in this folder. */
  script: string;
  args: string[];
}): Promise<number> {
  const { script, args } = options;
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, script),
      ...args,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: '' },
    },
  );
  const tooSlow = setTimeout(() => child.kill('SIGTERM'), 60_000);
  let output = '';
  let errors = '';
  child.stderr.on('data', data => {
    errors += data;
  });
  child.stdout.on('data', data => {
    const started = output === '';
    output += data;
    if (started) {
      setTimeout(() => child.kill('SIGKILL'), 200 + Math.random() * 200);
    }
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (_, signal) => {
      clearTimeout(tooSlow);
      const confirmed = output.split('\n').slice(0, -1).map(Number);
      if (signal === 'SIGKILL' && confirmed.length > 0) {
        resolve(Math.max(...confirmed));
      } else {
        reject(new Error(`The loop ended by itself: ${errors}`));
      }
    });
  });
}
