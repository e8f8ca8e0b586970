import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ANNOTATION_RESPONSIBILITY_MATRIX } from '@plinth/backstage-plugin-platform-services-common';
import { ServiceMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { useSetMatrixSource } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { ConfirmDialog } from '../ConfirmDialog';

/**
 * Moves a matrix from Git into the editor, or back when the catalog file still
 * names a file. Its history stays.
 */
export function SourceSwitch(props: { state: ServiceMatrix }) {
  const { serviceRef, source, sourceEtag: etag } = props.state;
  const { entity } = useEntity();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const setSource = useSetMatrixSource(serviceRef);
  const [asking, setAsking] = useState(false);

  const target = source?.type === 'git' ? 'database' : 'git';
  const hasFile = Boolean(
    entity.metadata.annotations?.[ANNOTATION_RESPONSIBILITY_MATRIX],
  );
  if (!etag || (target === 'git' && !hasFile)) {
    return null;
  }
  const words =
    target === 'database'
      ? ({
          open: 'source.toEditor',
          title: 'source.toEditorTitle',
          text: 'source.toEditorText',
        } as const)
      : ({
          open: 'source.toGit',
          title: 'source.toGitTitle',
          text: 'source.toGitText',
        } as const);

  return (
    <>
      <Button onClick={() => setAsking(true)}>{t(words.open)}</Button>
      {asking && (
        <ConfirmDialog
          title={t(words.title)}
          text={t(words.text)}
          confirm={t('source.confirm')}
          isPending={setSource.isPending}
          error={setSource.error}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            setSource.mutate(
              { type: target, etag },
              { onSuccess: () => setAsking(false) },
            )
          }
        />
      )}
    </>
  );
}
