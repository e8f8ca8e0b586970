import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  NotConfigured,
  StartDocument,
} from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { LazyImportDialog } from './LazyImportDialog';
import { EXAMPLE_MATRIX } from './exampleMatrix';
import { MatrixEditing } from './useMatrixEditing';

/** Props of {@link StartMatrix}. */
export interface StartMatrixProps {
  serviceRef: string;
  editing: MatrixEditing;
}

/** The ways to a first matrix: in the browser, from a file, or in Git. */
export function StartMatrix(props: StartMatrixProps) {
  const { serviceRef, editing } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const [importing, setImporting] = useState(false);
  const git = (title: string) => (
    <NotConfigured title={title} yaml={EXAMPLE_MATRIX}>
      {t('service.notConfiguredText')}
    </NotConfigured>
  );
  if (!editing.canEdit) {
    return git(t('start.title'));
  }

  return (
    <>
      <StartDocument
        title={t('start.title')}
        text={t('start.hereText')}
        begin={editing.hasDraft ? t('editor.continue') : t('start.here')}
        onBegin={() => editing.open()}
        importing={t('import.open')}
        onImport={() => setImporting(true)}
        git={git(t('start.git'))}
      />
      {importing && (
        <LazyImportDialog
          serviceRef={serviceRef}
          onClose={() => setImporting(false)}
          onTake={matrix => {
            setImporting(false);
            editing.open(matrix);
          }}
        />
      )}
    </>
  );
}
