import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { UseMutationResult } from '@tanstack/react-query';
import {
  DocumentState,
  SourceRequest,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { platformServicesReactTranslationRef } from '../translation';
import { ConfirmDialog } from './ConfirmDialog';

/**
 * Chooses where a document is kept, with `sourceEtag` of the document; what it
 * answers is not used.
 *
 * @public
 */
export type SetSource = Pick<
  UseMutationResult<
    unknown,
    Error,
    { type: SourceRequest['type']; etag: string }
  >,
  'mutate' | 'isPending' | 'error'
>;

/**
 * Props of {@link SourceSwitch}.
 *
 * @public
 */
export interface SourceSwitchProps {
  state: Pick<DocumentState, 'source' | 'sourceEtag'>;
  /** The service's catalog file names a file for the document. */
  hasFile: boolean;
  setSource: SetSource;
}

/**
 * Moves a document from Git into the editor, or back when the catalog file
 * still names a file. Its history stays.
 *
 * @public
 */
export function SourceSwitch(props: SourceSwitchProps) {
  const { hasFile, setSource } = props;
  const { source, sourceEtag: etag } = props.state;
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  const [asking, setAsking] = useState(false);

  const target = source?.type === 'git' ? 'database' : 'git';
  if (!etag || (target === 'git' && !hasFile)) {
    return null;
  }
  const words =
    target === 'database'
      ? ({
          open: 'sourceSwitch.toEditor',
          title: 'sourceSwitch.toEditorTitle',
          text: 'sourceSwitch.toEditorText',
        } as const)
      : ({
          open: 'sourceSwitch.toGit',
          title: 'sourceSwitch.toGitTitle',
          text: 'sourceSwitch.toGitText',
        } as const);

  return (
    <>
      <Button onClick={() => setAsking(true)}>{t(words.open)}</Button>
      {asking && (
        <ConfirmDialog
          title={t(words.title)}
          text={t(words.text)}
          confirm={t('sourceSwitch.confirm')}
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
