import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Roadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  DocumentStore,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';

/**
 * Full refs of the services with a roadmap that a caller may read.
 *
 * @param options - `serviceRefs`: of these; default of all
 */
export async function readableServices(options: {
  store: DocumentStore<Roadmap>;
  readableRefs: ReadableRefsService;
  serviceRefs?: string[];
  credentials: BackstageCredentials;
}): Promise<string[]> {
  const { store, readableRefs, serviceRefs, credentials } = options;
  const all = await store.listPublishedServices();
  const published = all.filter(
    ref => !serviceRefs || serviceRefs.includes(ref),
  );
  const readable = await readableRefs.readableRefs({
    refs: published,
    credentials,
  });
  return published.filter(ref => readable.has(ref));
}
