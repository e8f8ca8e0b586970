import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  DocumentState,
  DraftRequest,
  PublishRequest,
  PublishedDocument,
  SourceRequest,
} from '@plinth/backstage-plugin-platform-services-common/document';
import {
  PluginRequests,
  ifUnchanged,
  jsonRequest,
  queryOf,
  servicePath,
} from './PluginRequests';

const CONTENT_TYPES = {
  csv: 'text/csv',
  yaml: 'application/yaml',
  json: 'application/json',
};

/**
 * Types of a document over HTTP; see {@link DocumentRequests}.
 *
 * @public
 */
export interface DocumentTypes {
  document: unknown;
  draft: unknown;
  preview: unknown;
  revision: unknown;
  revisions: unknown;
  diff: unknown;
  import: unknown;
}

/**
 * Requests for the document that a plugin keeps for each service, such as its
 * roadmap: draft, publishing, source, revisions, import, export. They are the
 * same for every plugin of the suite.
 *
 * All fail with a ResponseError.
 *
 * @public
 */
export class DocumentRequests<TTypes extends DocumentTypes> {
  readonly #requests: PluginRequests;

  constructor(options: { requests: PluginRequests }) {
    this.#requests = options.requests;
  }

  /** Undefined when there is none. */
  async getDraft(serviceRef: string): Promise<TTypes['draft'] | undefined> {
    const response = await this.#requests.fetch(pathOf(serviceRef, 'draft'));
    if (response.status === 404) {
      return undefined;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }

  async saveDraft(
    serviceRef: string,
    request: DraftRequest<TTypes['document']>,
    version: { etag?: string },
  ): Promise<TTypes['draft']> {
    return this.#requests.json(
      pathOf(serviceRef, 'draft'),
      jsonRequest('PUT', request, version),
    );
  }

  async discardDraft(
    serviceRef: string,
    version: { etag: string },
  ): Promise<void> {
    await this.#requests.send(pathOf(serviceRef, 'draft'), {
      method: 'DELETE',
      headers: ifUnchanged(version),
    });
  }

  async getPreview(serviceRef: string): Promise<TTypes['preview']> {
    return this.#requests.json(pathOf(serviceRef, 'draft/changes'));
  }

  async publish(
    serviceRef: string,
    request: PublishRequest,
    version: { etag: string },
  ): Promise<PublishedDocument> {
    return this.#requests.json(
      pathOf(serviceRef, 'publish'),
      jsonRequest('POST', request, version),
    );
  }

  /** @param version - `etag`: `sourceEtag` of the document */
  async setSource(
    serviceRef: string,
    request: SourceRequest,
    version: { etag: string },
  ): Promise<DocumentState> {
    return this.#requests.json(
      pathOf(serviceRef, 'source'),
      jsonRequest('PUT', request, version),
    );
  }

  async getRevisions(
    serviceRef: string,
    options?: { limit?: number; cursor?: string },
  ): Promise<TTypes['revisions']> {
    return this.#requests.json(
      `${pathOf(serviceRef, 'revisions')}${queryOf(options)}`,
    );
  }

  async getRevision(
    serviceRef: string,
    number: number,
  ): Promise<TTypes['revision']> {
    return this.#requests.json(pathOf(serviceRef, `revisions/${number}`));
  }

  /** @param options - from and to which revision, and what else the plugin asks */
  async compare(
    serviceRef: string,
    options: { from: number; to: number },
  ): Promise<TTypes['diff']> {
    return this.#requests.json(
      `${pathOf(serviceRef, 'diff')}${queryOf(options)}`,
    );
  }

  /**
   * Reads a text as a document.
   *
   * @param options - `version`: present: becomes the draft; absent: nothing is written
   */
  async importText(
    serviceRef: string,
    text: string,
    options: {
      format: keyof typeof CONTENT_TYPES;
      mapping?: string;
      version?: { etag?: string };
    },
  ): Promise<TTypes['import']> {
    const { format, mapping, version } = options;
    const parameters = queryOf({ format, dryRun: !version, mapping });
    return this.#requests.json(`${pathOf(serviceRef, 'import')}${parameters}`, {
      method: 'POST',
      headers: {
        'Content-Type': CONTENT_TYPES[format],
        ...(version && ifUnchanged(version)),
      },
      body: text,
    });
  }

  /**
   * The document as a file.
   *
   * @param options - `ending`: of its name where the browser cannot read the
   *   name that the backend gave, as in an app on another origin
   */
  async exportFile(
    serviceRef: string,
    parameters: object,
    options: { ending: string },
  ): Promise<{ name: string; content: Blob }> {
    const response = await this.#requests.send(
      `${pathOf(serviceRef, 'export')}${queryOf(parameters)}`,
    );
    const disposition = response.headers.get('Content-Disposition') ?? '';
    const name =
      /filename="([^"]+)"/.exec(disposition)?.[1] ??
      `${parseEntityRef(serviceRef).name}.${options.ending}`;
    return { name, content: await response.blob() };
  }
}

function pathOf(serviceRef: string, resource: string): string {
  return `/services/${servicePath(serviceRef)}/${resource}`;
}
