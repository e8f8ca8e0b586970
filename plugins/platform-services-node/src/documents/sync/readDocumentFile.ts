import { constants } from 'node:fs';
import { FileHandle, open, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { DocumentRefusedError, DocumentUnavailableError } from './errors';

/**
 * Reads a file below a folder, symbolic links resolved. Messages name the path
 * below that folder, never the folder.
 */
export async function readDocumentFile(options: {
  directory: string;
  path: string;
  /** Of the last reading; the content is left out when it is still the same. */
  etag?: string;
  /** In bytes. */
  limit: number;
}): Promise<{ content?: Buffer; etag?: string }> {
  const { directory, path, etag, limit } = options;
  let handle: FileHandle | undefined;
  try {
    const target = await resolveBelow({ directory, path });
    // A link put here after the check is not followed, a pipe does not block.
    handle = await open(
      target,
      constants.O_RDONLY + constants.O_NOFOLLOW + constants.O_NONBLOCK,
    );
    const stats = await handle.stat({ bigint: true });
    if (!stats.isFile()) {
      throw new DocumentRefusedError(`${path} is not a file.`);
    }
    if (stats.size > limit) {
      throw new DocumentRefusedError(
        `${path} is larger than ${limit} bytes (1 MB).`,
      );
    }
    const newEtag = `${stats.ino}-${stats.size}-${stats.mtimeNs}`;
    if (newEtag === etag) {
      return { etag };
    }
    const content = await readUpTo({ handle, bytes: Number(stats.size) + 1 });
    if (content.length > stats.size) {
      throw new DocumentUnavailableError(`${path} grew while it was read.`);
    }
    return { content, etag: newEtag };
  } catch (error) {
    throw toReadError({ error, path });
  } finally {
    await handle?.close();
  }
}

async function readUpTo(options: {
  handle: FileHandle;
  bytes: number;
}): Promise<Buffer> {
  const stream = options.handle.createReadStream({
    start: 0,
    end: options.bytes - 1,
    autoClose: false,
  });
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}

async function resolveBelow(options: {
  directory: string;
  path: string;
}): Promise<string> {
  const { directory, path } = options;
  const folder = await realpath(directory);
  const target = await realpath(join(folder, path));
  const below = relative(folder, target);
  if (below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)) {
    throw new DocumentRefusedError(
      `${path} is a link that leads out of the folder of the service. Put the file itself beside the file of the service.`,
    );
  }
  return target;
}

function toReadError(options: { error: unknown; path: string }): Error {
  const { error, path } = options;
  if (
    error instanceof DocumentRefusedError ||
    error instanceof DocumentUnavailableError
  ) {
    return error;
  }
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new DocumentUnavailableError(
        `There is no file ${path} beside the file of the service.`,
      );
    case 'EACCES':
    case 'EPERM':
      return new DocumentUnavailableError(
        `The backend may not read the file ${path}.`,
      );
    case 'ELOOP':
      return new DocumentRefusedError(
        `${path} is a link that leads in circles or was changed while it was read.`,
      );
    default:
      return new DocumentUnavailableError(
        `The file ${path} could not be read${code ? ` (${code})` : ''}.`,
      );
  }
}
