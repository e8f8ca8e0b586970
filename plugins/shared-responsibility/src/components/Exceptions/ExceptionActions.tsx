import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ConfirmDialog } from '@plinth/backstage-plugin-platform-services-react';
import {
  ComposedMatrix,
  ComposedRow,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { useEndException } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { GrantDialog } from './GrantDialog';

/** Props of {@link ExceptionActions}. */
export interface ExceptionActionsProps {
  entityRef: string;
  row: ComposedRow;
  matrix: ComposedMatrix;
  /** Told to the reader. */
  onDone(message: string): void;
}

/**
 * What the people of a service can do with a row of one entity: grant an
 * exception, or end the one that holds before its time.
 */
export function ExceptionActions(props: ExceptionActionsProps) {
  const { entityRef, row, matrix, onDone } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const end = useEndException(entityRef);
  const [dialog, setDialog] = useState<'grant' | 'end'>();
  const close = () => setDialog(undefined);
  const exception = row.path.find(step => step.exception)?.exception;

  return (
    <>
      {/* What the facts decide has to be known before it can be changed. */}
      {!row.undetermined && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => setDialog('grant')}
        >
          {exception ? t('exception.replace') : t('exception.open')}
        </Button>
      )}
      {exception && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => setDialog('end')}
        >
          {t('exception.end')}
        </Button>
      )}
      {dialog === 'grant' && (
        <GrantDialog
          entityRef={entityRef}
          row={row}
          matrix={matrix}
          onClose={close}
          onDone={() => {
            close();
            onDone(t('exception.granted'));
          }}
        />
      )}
      {dialog === 'end' && exception && (
        <ConfirmDialog
          title={t('exception.endTitle', { task: row.title })}
          text={t('exception.endText')}
          confirm={t('exception.endConfirm')}
          isPending={end.isPending}
          error={end.error}
          onClose={close}
          onConfirm={() =>
            end.mutate(exception.id, {
              onSuccess: () => {
                close();
                onDone(t('exception.ended'));
              },
            })
          }
        />
      )}
    </>
  );
}
