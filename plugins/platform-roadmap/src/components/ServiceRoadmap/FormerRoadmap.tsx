import { FormerDocumentNotice } from '@plinth/backstage-plugin-platform-services-react';
import { useConfirmFormerRoadmap, useFormerRoadmap } from '../../hooks';

/** Whether the service had a roadmap under another entity of its name. */
export function FormerRoadmap(props: { serviceRef: string }) {
  const { data } = useFormerRoadmap(props.serviceRef);
  const confirm = useConfirmFormerRoadmap(props.serviceRef);
  return <FormerDocumentNotice former={data?.former} confirm={confirm} />;
}
