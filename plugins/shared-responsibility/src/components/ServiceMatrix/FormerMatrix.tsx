import { FormerDocumentNotice } from '@plinth/backstage-plugin-platform-services-react';
import { useConfirmFormerMatrix, useFormerMatrix } from '../../hooks';

/** Whether the service had a matrix under another entity of its name. */
export function FormerMatrix(props: { serviceRef: string }) {
  const { data } = useFormerMatrix(props.serviceRef);
  const confirm = useConfirmFormerMatrix(props.serviceRef);
  return <FormerDocumentNotice former={data?.former} confirm={confirm} />;
}
