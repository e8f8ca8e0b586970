import { useApi } from '@backstage/frontend-plugin-api';
import { useMutation, useQuery } from '@tanstack/react-query';
import { DocumentSource } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  downloadFile,
  draftQuery,
  formatOfFile,
  momentaryQuery,
  useForgetDocument,
} from '@plinth/backstage-plugin-platform-services-react';
import { MatrixPublishRequest } from '@plinth/backstage-plugin-shared-responsibility-common';
import type {
  ExportFormat,
  TableOptions,
} from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { sharedResponsibilityApiRef } from '../api';
import { serviceKey } from './useServiceMatrix';

function draftKey(serviceRef: string) {
  return ['shared-responsibility', 'draft', serviceRef];
}

/** The draft of a service's matrix; `draft` is undefined when there is none. */
export function useMatrixDraft(serviceRef: string, enabled = true) {
  const api = useApi(sharedResponsibilityApiRef);
  return useQuery({
    ...draftQuery({
      queryKey: draftKey(serviceRef),
      read: () => api.getMatrixDraft(serviceRef),
    }),
    enabled,
  });
}

/** What publishing the draft would do; asked each time that it is looked at. */
export function usePublishPreview(serviceRef: string) {
  const api = useApi(sharedResponsibilityApiRef);
  return useQuery(
    momentaryQuery({
      queryKey: [...draftKey(serviceRef), 'changes'],
      read: () => api.getPublishPreview(serviceRef),
    }),
  );
}

/** Makes the draft a revision. */
export function usePublishMatrix(serviceRef: string) {
  const api = useApi(sharedResponsibilityApiRef);
  return useMutation({
    mutationFn: (options: { request: MatrixPublishRequest; etag: string }) =>
      api.publishMatrix(serviceRef, options.request, { etag: options.etag }),
  });
}

/** Throws the draft away. */
export function useDiscardDraft(serviceRef: string) {
  const api = useApi(sharedResponsibilityApiRef);
  return useMutation({
    mutationFn: (options: { etag: string }) =>
      api.discardMatrixDraft(serviceRef, options),
  });
}

/** Chooses where the matrix is kept. */
export function useSetMatrixSource(serviceRef: string) {
  const api = useApi(sharedResponsibilityApiRef);
  const forget = useForgetService(serviceRef);
  return useMutation({
    mutationFn: (options: { type: DocumentSource['type']; etag: string }) =>
      api.setMatrixSource(serviceRef, options.type, { etag: options.etag }),
    onSuccess: forget,
  });
}

/** Drops what is known of a service's matrix, its draft and its history. */
export function useForgetService(serviceRef: string) {
  return useForgetDocument({
    draft: draftKey(serviceRef),
    document: serviceKey(serviceRef),
  });
}

/** One published revision with its content; none is asked for without a number. */
export function useMatrixRevision(
  serviceRef: string,
  number: number | undefined,
) {
  const api = useApi(sharedResponsibilityApiRef);
  return useQuery({
    queryKey: [...serviceKey(serviceRef), 'revision', number],
    queryFn: () => api.getMatrixRevision(serviceRef, number!),
    enabled: number !== undefined,
    staleTime: Infinity,
  });
}

/** Reads a file as a matrix, without changing anything; `mapping` says what is known of a table. */
export function useImportMatrix(serviceRef: string) {
  const api = useApi(sharedResponsibilityApiRef);
  return useMutation({
    mutationFn: async (options: { file: File; mapping?: TableOptions }) =>
      api.importMatrix(serviceRef, await options.file.text(), {
        format: formatOfFile(options.file.name),
        mapping: options.mapping,
      }),
  });
}

/** Hands the matrix in force out as a file to download. */
export function useExportMatrix(serviceRef: string) {
  const api = useApi(sharedResponsibilityApiRef);
  return useMutation({
    mutationFn: async (options: { format: ExportFormat; variant?: string }) => {
      const file = await api.exportMatrix(serviceRef, options);
      downloadFile(file);
      return file;
    },
  });
}
