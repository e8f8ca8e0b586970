import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { local, logs, root } from '../../scripts/lib/paths.mjs';
import { findBin, readTail, runProcess } from '../../scripts/lib/processes.mjs';

const app = join(root, 'packages/app');
const copies = join(local, 'bench-apps');

const sizeOf = path => gzipSync(readFileSync(path)).length;
const kilobytes = bytes => `${(bytes / 1000).toFixed(1)} kB`;

/** A copy of the app that is built on its own, so that its dist stays as it is. */
function copyApp(name) {
  const folder = join(copies, name);
  rmSync(folder, { recursive: true, force: true });
  for (const entry of ['src', 'public', 'package.json', 'config.d.ts']) {
    if (existsSync(join(app, entry))) {
      cpSync(join(app, entry), join(folder, entry), { recursive: true });
    }
  }
  return folder;
}

/** The same app without a trace of the suite. */
function removeSuite(folder) {
  const manifest = join(folder, 'package.json');
  const content = JSON.parse(readFileSync(manifest, 'utf8'));
  content.dependencies = Object.fromEntries(
    Object.entries(content.dependencies).filter(
      ([name]) => !name.startsWith('@plinth/'),
    ),
  );
  writeFileSync(manifest, JSON.stringify(content, undefined, 2));
  rmSync(join(folder, 'src/modules/entityPresentation'), { recursive: true });
  const start = join(folder, 'src/App.tsx');
  const text = readFileSync(start, 'utf8')
    .replace(/^import .*entityPresentation.*\n/m, '')
    .replace(/entityPresentationModule,\s*/, '');
  writeFileSync(start, text);
}

async function build({ toolchain, folder, name }) {
  const logFile = join(logs, `bench-build-${name}.log`);
  const { code } = await runProcess({
    command: toolchain.node,
    args: [
      findBin('@backstage/cli'),
      ...['package', 'build', '--config', join(root, 'app-config.yaml')],
    ],
    cwd: folder,
    env: toolchain.env,
    logFile,
  });
  if (code !== 0) {
    throw new Error(`The app could not be built:\n${readTail(logFile)}`);
  }
  return join(folder, 'dist');
}

/** The scripts that a browser loads before anything else, by their name. */
function listEntryScripts(dist) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  return [
    ...html.matchAll(/<script[^>]* src="[^"]*\/static\/([^"]+\.js)"/g),
  ].map(([, file]) => ({
    name: file.replace(/\.[0-9a-f]{6,}/, ''),
    file,
    size: sizeOf(join(dist, 'static', file)),
  }));
}

const sum = entries => entries.reduce((total, { size }) => total + size, 0);

/** The sources of a chunk, as its source map names them. */
function listSources(path) {
  if (!existsSync(`${path}.map`)) {
    return [];
  }
  return JSON.parse(readFileSync(`${path}.map`, 'utf8')).sources;
}

/** The chunks that hold the components of a frontend plugin of the suite. */
function listSuiteChunks(dist) {
  const entry = new Set(listEntryScripts(dist).map(({ file }) => file));
  const folder = join(dist, 'static');
  return readdirSync(folder)
    .filter(file => file.endsWith('.js') && !entry.has(file))
    .flatMap(file => {
      const ours = listSources(join(folder, file))
        .map(source => source.match(/plugins\/([\w-]+)\/src\/(.+)$/))
        .filter(match => match && !match[1].endsWith('-common'));
      if (ours.length === 0) {
        return [];
      }
      const components = new Set(
        ours.map(([, plugin, path]) => {
          const component = path.match(/^components\/([\w-]+)/)?.[1];
          return component ? `${plugin}: ${component}` : plugin;
        }),
      );
      return [
        { file, size: sizeOf(join(folder, file)), components: [...components] },
      ];
    })
    .sort((a, b) => b.size - a.size);
}

/** What is shared by several plugins says least about a chunk. */
const isShared = component => component.startsWith('platform-services-react');

function describe({ components }) {
  const own = components.filter(component => !isShared(component));
  const named = own.length > 0 ? own : components;
  const rest = components.length - Math.min(named.length, 3);
  const shown = named.slice(0, 3).join(', ');
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}

/** What the suite adds to what a browser loads. */
export async function measureBundle({ toolchain, say }) {
  const folders = { with: copyApp('with'), without: copyApp('without') };
  removeSuite(folders.without);
  say('building the app with the suite');
  const withSuite = await build({
    toolchain,
    folder: folders.with,
    name: 'with',
  });
  say('building the app without it');
  const without = await build({
    toolchain,
    folder: folders.without,
    name: 'without',
  });

  const before = sum(listEntryScripts(without));
  const after = sum(listEntryScripts(withSuite));
  const growth = after - before;
  const results = [
    {
      what: 'scripts loaded at the start: growth by the suite, gzip',
      measured: kilobytes(growth),
      detail: `${kilobytes(before)} without, ${kilobytes(after)} with it`,
      goal: 'at most 15 kB',
      met: growth <= 15_000,
    },
  ];
  for (const chunk of listSuiteChunks(withSuite)) {
    results.push({
      what: `chunk loaded later, gzip: ${describe(chunk)}`,
      measured: kilobytes(chunk.size),
      goal: 'at most 60 kB',
      met: chunk.size <= 60_000,
    });
  }
  rmSync(copies, { recursive: true, force: true });
  return results;
}
