import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the scripts keep on this machine: ignored by Git, safe to delete. */
export const local = join(root, '.plinth');

export const logs = join(local, 'logs');
