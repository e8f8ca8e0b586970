import { SyncDocumentButton } from '@plinth/backstage-plugin-platform-services-react';
import { useSyncServiceRoadmap } from '../../hooks';

/** Reads the file of the roadmap now. */
export function SyncButton(props: { serviceRef: string }) {
  return <SyncDocumentButton sync={useSyncServiceRoadmap(props.serviceRef)} />;
}
