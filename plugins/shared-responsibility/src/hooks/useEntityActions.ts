import { useApi } from '@backstage/frontend-plugin-api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  AcknowledgementRequest,
  AcknowledgementResult,
  DisputeRequest,
  EvidenceRequest,
  ExceptionRequest,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { SharedResponsibilityApi, sharedResponsibilityApiRef } from '../api';
import { entityKey } from './useEntityResponsibilities';
import { mineKey } from './useMyResponsibilities';

/** As many rows as one request may name. */
const ROWS_AT_ONCE = 500;

/** Acknowledges rows of an entity, as many as there are. */
export function useAcknowledge(entityRef: string) {
  return useEntityAction(
    entityRef,
    (api, rows: AcknowledgementRequest['rows']) =>
      acknowledgeAll({ api, entityRef, rows }),
  );
}

/** Refuses a row of an entity. */
export function useDispute(entityRef: string) {
  return useEntityAction(entityRef, (api, request: DisputeRequest) =>
    api.dispute(entityRef, request),
  );
}

/** Links the proof that a duty is done. */
export function useLinkEvidence(entityRef: string) {
  return useEntityAction(entityRef, (api, request: EvidenceRequest) =>
    api.linkEvidence(entityRef, request),
  );
}

/** Lets a row be different for an entity, for a time. */
export function useGrantException(entityRef: string) {
  return useEntityAction(entityRef, (api, request: ExceptionRequest) =>
    api.grantException(entityRef, request),
  );
}

/** Ends an exception before its time; it is named by its id. */
export function useEndException(entityRef: string) {
  return useEntityAction(entityRef, (api, exceptionId: string) =>
    api.endException(entityRef, exceptionId),
  );
}

/** Says that the reader has seen the rows of an entity as they are now. */
export function useMarkSeen(entityRef: string) {
  return useEntityAction(entityRef, (api, options: { etag: string }) =>
    api.markSeen(entityRef, options),
  );
}

/** Does something for an entity, and reads again what is shown of it. */
function useEntityAction<TRequest, TResult>(
  entityRef: string,
  act: (api: SharedResponsibilityApi, request: TRequest) => Promise<TResult>,
) {
  const api = useApi(sharedResponsibilityApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (request: TRequest) => act(api, request),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: entityKey(entityRef) }),
        queryClient.invalidateQueries({ queryKey: mineKey }),
      ]),
  });
}

async function acknowledgeAll(options: {
  api: SharedResponsibilityApi;
  entityRef: string;
  rows: AcknowledgementRequest['rows'];
}): Promise<AcknowledgementResult> {
  const { api, entityRef, rows } = options;
  const result: AcknowledgementResult = { acknowledged: [], refused: [] };
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const part = await api.acknowledge(entityRef, {
      rows: rows.slice(start, start + ROWS_AT_ONCE),
    });
    result.acknowledged.push(...part.acknowledged);
    result.refused.push(...part.refused);
  }
  return result;
}
