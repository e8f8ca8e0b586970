/**
 * Writes plugins/<plugin>/src/schema/openapi.generated.ts from openapi.yaml
 * beside it: the document as a constant, from which TypeScript derives the
 * types of the router.
 *
 *   node scripts/openapi.mjs           writes the modules
 *   node scripts/openapi.mjs --check   fails if one of them is not current
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import prettier from 'prettier';
import { parseDocument } from 'yaml';
import { root } from './lib/paths.mjs';

const check = process.argv.includes('--check');

function findDocuments() {
  const plugins = join(root, 'plugins');
  return readdirSync(plugins)
    .map(plugin => join(plugins, plugin, 'src/schema/openapi.yaml'))
    .filter(path => existsSync(path))
    .sort();
}

function readDocument(path) {
  const document = parseDocument(readFileSync(path, 'utf8'));
  if (document.errors.length > 0) {
    throw new Error(document.errors.map(error => error.message).join('\n'));
  }
  const spec = document.toJS();
  if (!String(spec?.openapi).startsWith('3.1')) {
    throw new Error(
      `"openapi" is ${JSON.stringify(spec?.openapi)}, it must be 3.1.x`,
    );
  }
  return spec;
}

function renderModule({ spec, target }) {
  const source = `
// Written by scripts/openapi.mjs from openapi.yaml. Do not edit: change
// openapi.yaml and run "yarn build:openapi".
import type { ApiRouter } from '@backstage/backend-openapi-utils';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

export const spec = ${JSON.stringify(spec)} as const;

export function createOpenApiRouter(
  options?: Parameters<typeof createValidatedOpenApiRouter>[1],
): ApiRouter<typeof spec> {
  return createValidatedOpenApiRouter<typeof spec>(spec, options);
}
`;
  const config = prettier.resolveConfig.sync(target);
  return prettier.format(source, { ...config, filepath: target });
}

let failed = false;
for (const path of findDocuments()) {
  const target = join(dirname(path), 'openapi.generated.ts');
  const name = relative(root, target);
  try {
    const wanted = renderModule({ spec: readDocument(path), target });
    const current = existsSync(target) ? readFileSync(target, 'utf8') : '';
    if (current === wanted) {
      console.log(`${name} is current`);
    } else if (check) {
      console.error(`${name} is not current: run "yarn build:openapi"`);
      failed = true;
    } else {
      writeFileSync(target, wanted);
      console.log(`${name} written`);
    }
  } catch (error) {
    console.error(`${relative(root, path)}: ${error.message}`);
    failed = true;
  }
}
process.exitCode = failed ? 1 : 0;
