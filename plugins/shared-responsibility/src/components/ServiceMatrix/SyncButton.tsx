import { SyncDocumentButton } from '@plinth/backstage-plugin-platform-services-react';
import { useSyncServiceMatrix } from '../../hooks';

/** Reads the file of the matrix now. */
export function SyncButton(props: { serviceRef: string }) {
  return <SyncDocumentButton sync={useSyncServiceMatrix(props.serviceRef)} />;
}
