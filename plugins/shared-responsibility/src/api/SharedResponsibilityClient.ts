import { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  AcknowledgementRequest,
  AcknowledgementResult,
  Dispute,
  DisputeAnswer,
  DisputeRequest,
  Disputes,
  EntityResponsibilities,
  EvidenceRequest,
  ExceptionRequest,
  GrantedException,
  MyResponsibilities,
  MyResponsibilityView,
  ResponsibilityExceptions,
  ResponsibilitySummaries,
  LinkedEvidence,
  ServiceCoverage,
  ServiceMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  DocumentState,
  FormerDocumentState,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { inPortions } from '@plinth/backstage-plugin-platform-services-common';
import {
  PluginRequests,
  entityPath,
  jsonRequest,
  queryOf,
  servicePath,
} from '@plinth/backstage-plugin-platform-services-react';
import { MatrixEditingClient } from './MatrixEditingClient';
import {
  PageOptions,
  SharedResponsibilityApi,
} from './SharedResponsibilityApi';

/** As many as the backend takes at once. */
const SUMMARIES_PER_REQUEST = 200;

/**
 * {@link SharedResponsibilityApi} over HTTP.
 *
 * @public
 */
export class SharedResponsibilityClient
  extends MatrixEditingClient
  implements SharedResponsibilityApi
{
  readonly #requests: PluginRequests;

  constructor(options: { fetchApi: FetchApi }) {
    const requests = new PluginRequests({
      ...options,
      pluginId: 'shared-responsibility',
    });
    super({ requests });
    this.#requests = requests;
  }

  async getEntityResponsibilities(
    entityRef: string,
    options?: { asOf?: string },
  ): Promise<EntityResponsibilities> {
    const response = await this.#requests.send(
      `/entities/${entityPath(entityRef)}/responsibilities${queryOf(options)}`,
    );
    return response.json();
  }

  async getServiceMatrix(
    serviceRef: string,
    options?: { asOf?: string },
  ): Promise<ServiceMatrix> {
    const response = await this.#requests.send(
      `/services/${servicePath(serviceRef)}/matrix${queryOf(options)}`,
    );
    return response.json();
  }

  async getFormerMatrix(serviceRef: string): Promise<FormerDocumentState> {
    return this.#requests.json(`/services/${servicePath(serviceRef)}/former`);
  }

  async confirmFormerMatrix(
    serviceRef: string,
    options: { etag: string },
  ): Promise<DocumentState> {
    return this.#requests.json(
      `/services/${servicePath(serviceRef)}/former/confirm`,
      { method: 'POST', headers: { 'If-Match': `"${options.etag}"` } },
    );
  }

  async syncServiceMatrix(serviceRef: string): Promise<void> {
    await this.#requests.send(`/services/${servicePath(serviceRef)}/sync`, {
      method: 'POST',
    });
  }

  async getSummaries(
    serviceRefs: string[],
  ): Promise<ResponsibilitySummaries['items']> {
    return inPortions({
      items: serviceRefs,
      size: SUMMARIES_PER_REQUEST,
      ask: async entityRefs => {
        const { items } = await this.#requests.json<ResponsibilitySummaries>(
          '/summaries',
          jsonRequest('POST', { entityRefs }),
        );
        return items;
      },
    });
  }

  async getMyView(entityRef: string): Promise<MyResponsibilityView> {
    return this.#requests.json(
      `/entities/${entityPath(entityRef)}/responsibilities/me`,
    );
  }

  async markSeen(entityRef: string, options: { etag: string }): Promise<void> {
    await this.#requests.send(
      `/entities/${entityPath(entityRef)}/seen`,
      jsonRequest('PUT', { etag: options.etag }),
    );
  }

  async acknowledge(
    entityRef: string,
    request: AcknowledgementRequest,
  ): Promise<AcknowledgementResult> {
    const response = await this.#requests.fetch(
      `/entities/${entityPath(entityRef)}/acknowledgement`,
      jsonRequest('PUT', request),
    );
    if (response.status === 409) {
      const { error } = await response.clone().json();
      if (error?.name === 'RowsRefusedError') {
        return { acknowledged: error.acknowledged, refused: error.refused };
      }
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }

  async getDisputes(
    entityRef: string,
    options?: PageOptions,
  ): Promise<Disputes> {
    return this.#requests.json(
      `/entities/${entityPath(entityRef)}/disputes${queryOf(options)}`,
    );
  }

  async dispute(entityRef: string, request: DisputeRequest): Promise<Dispute> {
    return this.#requests.json(
      `/entities/${entityPath(entityRef)}/disputes`,
      jsonRequest('POST', request),
    );
  }

  async answerDispute(
    entityRef: string,
    disputeId: string,
    answer: DisputeAnswer,
  ): Promise<Dispute> {
    return this.#requests.json(
      `/entities/${entityPath(entityRef)}/disputes/${encodeURIComponent(
        disputeId,
      )}/answer`,
      jsonRequest('PUT', answer),
    );
  }

  async getExceptions(
    entityRef: string,
    options?: PageOptions,
  ): Promise<ResponsibilityExceptions> {
    return this.#requests.json(
      `/entities/${entityPath(entityRef)}/exceptions${queryOf(options)}`,
    );
  }

  async grantException(
    entityRef: string,
    request: ExceptionRequest,
  ): Promise<GrantedException> {
    return this.#requests.json(
      `/entities/${entityPath(entityRef)}/exceptions`,
      jsonRequest('POST', request),
    );
  }

  async endException(entityRef: string, exceptionId: string): Promise<void> {
    await this.#requests.send(
      `/entities/${entityPath(entityRef)}/exceptions/${encodeURIComponent(
        exceptionId,
      )}`,
      { method: 'DELETE' },
    );
  }

  async linkEvidence(
    entityRef: string,
    request: EvidenceRequest,
  ): Promise<LinkedEvidence> {
    return this.#requests.json(
      `/entities/${entityPath(entityRef)}/evidence`,
      jsonRequest('PUT', request),
    );
  }

  async getMine(options?: PageOptions): Promise<MyResponsibilities> {
    return this.#requests.json(`/mine${queryOf(options)}`);
  }

  async getCoverage(
    serviceRef: string,
    options?: PageOptions,
  ): Promise<ServiceCoverage> {
    return this.#requests.json(
      `/services/${servicePath(serviceRef)}/coverage${queryOf(options)}`,
    );
  }

  async getServiceDisputes(
    serviceRef: string,
    options?: PageOptions & { status?: 'open' | 'answered' },
  ): Promise<Disputes> {
    return this.#requests.json(
      `/services/${servicePath(serviceRef)}/disputes${queryOf(options)}`,
    );
  }
}
