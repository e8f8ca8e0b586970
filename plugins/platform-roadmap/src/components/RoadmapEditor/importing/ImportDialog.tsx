import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Roadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import { ImportFileDialog } from '@plinth/backstage-plugin-platform-services-react';
import { useReadRoadmapFile } from '../../../hooks';
import { platformRoadmapTranslationRef } from '../../../translation';
import { ImportReport } from './ImportReport';

/** Props of {@link ImportDialog}. */
export interface ImportDialogProps {
  serviceRef: string;
  onTake(roadmap: Roadmap): void;
  onClose(): void;
}

/** Takes a roadmap from a file into the draft. */
export function ImportDialog(props: ImportDialogProps) {
  const { serviceRef, onTake, onClose } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const read = useReadRoadmapFile(serviceRef);
  const roadmap = read.data?.roadmap;
  return (
    <ImportFileDialog
      help={t('import.help')}
      accept=".csv,.yaml,.yml,.json,text/csv,application/json"
      read={read}
      onTake={roadmap && (() => onTake(roadmap))}
      onClose={onClose}
    >
      {read.data && <ImportReport plan={read.data} />}
    </ImportFileDialog>
  );
}
