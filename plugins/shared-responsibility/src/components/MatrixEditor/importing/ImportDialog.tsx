import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ImportFileDialog } from '@plinth/backstage-plugin-platform-services-react';
import {
  MatrixImport,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import type { TableOptions } from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { useImportMatrix } from '../../../hooks';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { ImportMapping } from './ImportMapping';
import { ImportReport } from './ImportReport';

/** Props of {@link ImportDialog}. */
export interface ImportDialogProps {
  serviceRef: string;
  onTake(matrix: ResponsibilityMatrix): void;
  onClose(): void;
}

/**
 * Takes a matrix from a file into the draft; of a table the reader can say
 * what its columns are.
 */
export function ImportDialog(props: ImportDialogProps) {
  const { serviceRef, onTake, onClose } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const read = useImportMatrix(serviceRef);
  const [plan, setPlan] = useState<MatrixImport>();
  const [known, setKnown] = useState<TableOptions>({});
  const file = read.variables?.file;
  const document = read.isSuccess ? plan?.document : undefined;

  return (
    <ImportFileDialog
      help={t('import.help')}
      accept=".csv,.tsv,.yaml,.yml,.json,text/csv,application/json"
      read={{
        ...read,
        variables: file,
        mutate: chosen => {
          setPlan(undefined);
          setKnown({});
          read.mutate({ file: chosen }, { onSuccess: setPlan });
        },
      }}
      onTake={document && (() => onTake(document))}
      onClose={onClose}
    >
      {plan && (
        <ImportReport plan={plan}>
          {plan.headings && file && (
            <ImportMapping
              plan={plan}
              headings={plan.headings}
              known={known}
              isReading={read.isPending}
              onChange={setKnown}
              onRead={() =>
                read.mutate({ file, mapping: known }, { onSuccess: setPlan })
              }
            />
          )}
        </ImportReport>
      )}
    </ImportFileDialog>
  );
}
