import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { ServiceConsumers } from '@plinth/backstage-plugin-platform-services-common';
import { RecentAnswers } from '../cache';
import { readAnswer } from './readAnswer';
import {
  DeclaringConsumers,
  PlatformServicesService,
  UnfilteredConsumption,
} from './types';

const PLUGIN_ID = 'platform-services';
const KEEP_MS = 5_000;

/** Asks the backend of the consumption index as the calling plugin. */
export class DefaultPlatformServicesService implements PlatformServicesService {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #services = new RecentAnswers<UnfilteredConsumption>({
    keepMs: KEEP_MS,
  });
  readonly #consumers = new RecentAnswers<ServiceConsumers>({ keepMs: 0 });

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async getServicesOf(entityRef: string): Promise<UnfilteredConsumption> {
    const ref = parseEntityRef(entityRef);
    return this.#services.get({
      key: stringifyEntityRef(ref),
      ask: () => this.#ask(`/entities/${pathOf(ref)}/services`),
    });
  }

  async getConsumersOf(
    serviceRef: string,
    options: { limit?: number; cursor?: string } = {},
  ): Promise<ServiceConsumers> {
    const { namespace, name } = parseEntityRef(serviceRef);
    const query = new URLSearchParams();
    if (options.limit !== undefined) {
      query.set('limit', String(options.limit));
    }
    if (options.cursor !== undefined) {
      query.set('cursor', options.cursor);
    }
    const path = `/services/${encode(namespace)}/${encode(
      name,
    )}/consumers?${query}`;
    return this.#consumers.get({ key: path, ask: () => this.#ask(path) });
  }

  async getDeclaringEntities(options: {
    serviceRef?: string;
    ownerRefs?: string[];
    limit?: number;
    cursor?: string;
  }): Promise<DeclaringConsumers> {
    return this.#ask('/declaring-entities', {
      method: 'POST',
      body: JSON.stringify({ limit: 100, ...options }),
    });
  }

  async #ask<T>(path: string, init?: RequestInit): Promise<T> {
    const [baseUrl, { token }] = await Promise.all([
      this.#discovery.getBaseUrl(PLUGIN_ID),
      this.#auth.getOwnServiceCredentials().then(credentials =>
        this.#auth.getPluginRequestToken({
          onBehalfOf: credentials,
          targetPluginId: PLUGIN_ID,
        }),
      ),
    ]);
    const response = await fetch(`${baseUrl}${path}`, {
      ...init,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(init?.body && { 'Content-Type': 'application/json' }),
      },
    }).catch(() => {
      throw new ServiceUnavailableError(
        'The index of platform services cannot be reached',
      );
    });
    return readAnswer(response);
  }
}

function pathOf(ref: CompoundEntityRef): string {
  return [ref.kind, ref.namespace, ref.name].map(encode).join('/');
}

function encode(segment: string): string {
  return encodeURIComponent(segment.toLocaleLowerCase('en-US'));
}
