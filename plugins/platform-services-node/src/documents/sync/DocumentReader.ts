import {
  RootConfigService,
  UrlReaderService,
  UrlReaderServiceReadUrlResponse,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import {
  ScmIntegrationRegistry,
  ScmIntegrations,
} from '@backstage/integration';
import { DocumentRefusedError, DocumentUnavailableError } from './errors';
import { readDocumentFile } from './readDocumentFile';
import {
  DocumentLocation,
  resolveDocumentLocation,
} from './resolveDocumentLocation';

/** Of a document, in bytes. */
const MAX_DOCUMENT_BYTES = 1_000_000;

const READ_TIMEOUT_MS = 10_000;

/** What reading a document gave. */
export interface DocumentText {
  /** Absent when the text is still the one of the etag that was handed in. */
  text?: string;
  /** To be handed in the next time. */
  etag?: string;
}

/**
 * Reads documents that lie beside a platform service's own file, and nothing
 * else.
 */
export class DocumentReader {
  readonly #urlReader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #filesEnabled: boolean;
  readonly #timeoutMs: number;

  static create(options: {
    urlReader: UrlReaderService;
    config: RootConfigService;
    /** Of one reading; default 10 seconds. */
    timeoutMs?: number;
  }): DocumentReader {
    return new DocumentReader(options);
  }

  private constructor(options: {
    urlReader: UrlReaderService;
    config: RootConfigService;
    timeoutMs?: number;
  }) {
    this.#urlReader = options.urlReader;
    this.#integrations = ScmIntegrations.fromConfig(options.config);
    this.#filesEnabled =
      options.config.getOptionalBoolean('plinth.documents.file.enabled') ??
      false;
    this.#timeoutMs = options.timeoutMs ?? READ_TIMEOUT_MS;
  }

  /**
   * Where the document of an entity lies.
   *
   * @throws DocumentRefusedError when that place may not be read
   */
  locate(options: { entity: Entity; annotation: string }): DocumentLocation {
    return resolveDocumentLocation({
      ...options,
      integrations: this.#integrations,
      filesEnabled: this.#filesEnabled,
    });
  }

  /**
   * Reads at most 1 MB of UTF-8 text within 10 seconds.
   *
   * @throws DocumentRefusedError when what lies there cannot be a document
   * @throws DocumentUnavailableError when it could not be read this time
   */
  async read(options: {
    location: DocumentLocation;
    etag?: string;
  }): Promise<DocumentText> {
    const { location, etag } = options;
    const controller = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(
          new DocumentUnavailableError(
            `Reading ${describeLocation(location)} took longer than ${
              this.#timeoutMs / 1000
            } seconds.`,
          ),
        );
        controller.abort();
      }, this.#timeoutMs);
    });
    try {
      const { content, etag: newEtag } = await Promise.race([
        location.type === 'url'
          ? this.#readUrl({
              url: location.url,
              etag,
              signal: controller.signal,
            })
          : readDocumentFile({ ...location, etag, limit: MAX_DOCUMENT_BYTES }),
        timeout,
      ]);
      return {
        ...(content && { text: decode({ content, location }) }),
        ...(newEtag && { etag: newEtag }),
      };
    } finally {
      clearTimeout(timer);
    }
  }

  async #readUrl(options: {
    url: string;
    etag?: string;
    signal: AbortSignal;
  }): Promise<{ content?: Buffer; etag?: string }> {
    const { url, etag, signal } = options;
    try {
      const response = await this.#urlReader.readUrl(url, { etag, signal });
      return {
        content: await readLimited({ response, signal, url }),
        etag: response.etag,
      };
    } catch (error) {
      if (isError(error) && error.name === 'NotModifiedError') {
        return { etag };
      }
      throw toReadError({ error, url });
    }
  }
}

/** Stops as soon as there is too much, or it takes too long. */
async function readLimited(options: {
  response: UrlReaderServiceReadUrlResponse;
  signal: AbortSignal;
  url: string;
}): Promise<Buffer> {
  const { response, signal, url } = options;
  const tooLarge = () =>
    new DocumentRefusedError(
      `${url} is larger than ${MAX_DOCUMENT_BYTES} bytes (1 MB).`,
    );
  if (!response.stream) {
    const content = await response.buffer();
    if (content.length > MAX_DOCUMENT_BYTES) {
      throw tooLarge();
    }
    return content;
  }
  const stream = response.stream();
  const stop = () => stream.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stream) {
      const buffer = Buffer.from(chunk);
      size += buffer.length;
      if (size > MAX_DOCUMENT_BYTES) {
        throw tooLarge();
      }
      chunks.push(buffer);
    }
    return Buffer.concat(chunks);
  } finally {
    signal.removeEventListener('abort', stop);
    stream.destroy();
  }
}

function toReadError(options: { error: unknown; url: string }): Error {
  const { error, url } = options;
  if (!isError(error)) {
    return new DocumentUnavailableError(`${url} could not be read.`);
  }
  switch (error.name) {
    case 'DocumentRefusedError':
      return error;
    case 'NotFoundError':
      return new DocumentUnavailableError(`There is no file at ${url}.`);
    case 'NotAllowedError':
      return new DocumentRefusedError(
        `The backend may not read ${url}. Its host needs an integration, or a place in backend.reading.allow.`,
      );
    default:
      return new DocumentUnavailableError(
        `${url} could not be read: ${withoutQueries(error.message)}`,
      );
  }
}

/** Addresses in messages lose what may be a token. */
function withoutQueries(message: string): string {
  return message.replace(/\?[^\s,'"]*/g, '').slice(0, 300);
}

function decode(options: {
  content: Buffer;
  location: DocumentLocation;
}): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      options.content,
    );
    if (!text.includes('\0')) {
      return text;
    }
  } catch {
    // Not UTF-8: said below.
  }
  throw new DocumentRefusedError(
    `${describeLocation(options.location)} is not a text in UTF-8.`,
  );
}

function describeLocation(location: DocumentLocation): string {
  return location.type === 'url' ? location.url : location.path;
}
