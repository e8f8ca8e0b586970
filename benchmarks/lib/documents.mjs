import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { matrixDocument, roadmapDocument } from './company.mjs';

/** A temporary folder with the documents of services, one folder for each. */
export function writeDocuments(names) {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-bench-'));
  for (const name of names) {
    const own = join(folder, name);
    mkdirSync(own);
    const write = (file, document) =>
      writeFileSync(join(own, file), stringify(document));
    write('responsibility.yaml', matrixDocument({ name }));
    write('roadmap.yaml', roadmapDocument({ name }));
  }
  return {
    folder,
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
