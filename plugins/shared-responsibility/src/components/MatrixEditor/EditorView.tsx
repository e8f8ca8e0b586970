import { useMemo, useRef, useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LiveRegion,
  mutedText,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  MatrixDraft,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { lettersOf } from '../LetterToggles';
import { EditorDialog, EditorDialogs } from './EditorDialogs';
import { EditorHeader } from './EditorHeader';
import { EditorPanel } from './EditorPanel';
import { EditorToolbar } from './EditorToolbar';
import { EditorContext } from './editorContext';
import { Findings, useLint } from './findings';
import { MatrixGrid } from './grid';
import { countErrors } from './model';
import { useCellText } from './useCellText';
import { useEditorDraft } from './useEditorDraft';
import { useGoToFinding } from './useGoToFinding';
import { useMatrixEditor } from './useMatrixEditor';
import { useUndoKeys } from './useUndoKeys';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(2),
    minWidth: 0,
    '& .MuiTypography-colorTextSecondary': { color: mutedText(theme) },
  },
  help: { color: mutedText(theme) },
  work: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 26rem)',
    gap: theme.spacing(2),
    alignItems: 'start',
    [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

/** Props of {@link EditorView}. */
export interface EditorViewProps {
  serviceRef: string;
  initial: ResponsibilityMatrix;
  /** As it is stored; absent before the first save. */
  stored?: MatrixDraft;
  /** The newest revision; a draft that is equal to it need not be saved. */
  published?: ResponsibilityMatrix;
  onClose(): void;
  onPublished(revision: number): void;
}

/** The editor of a matrix: grid, details beside it, findings below. */
export function EditorView(props: EditorViewProps) {
  const { serviceRef, initial, stored, published } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const work = useMatrixEditor({ initial, newTaskTitle: t('editor.newTask') });
  const { editor, place } = work;
  const { matrix, scope, edit } = editor;
  const { scheme } = matrix.spec;

  const draft = useEditorDraft({ serviceRef, matrix, stored, published });
  const lint = useLint(matrix, draft.stored);
  const errors = useMemo(() => countErrors(lint), [lint]);
  const goToFinding = useGoToFinding({ matrix: lint.matrix, work });
  const cellText = useCellText(editor, place);
  const [dialog, setDialog] = useState<EditorDialog>();
  const root = useRef<HTMLElement>(null);
  useUndoKeys(root, work);

  const leave = () => {
    draft.stop();
    props.onClose();
  };

  return (
    <EditorContext.Provider value={editor}>
      <section
        className={classes.root}
        aria-label={t('editor.label')}
        ref={root}
      >
        <EditorHeader
          draft={draft}
          onClose={async () =>
            (await draft.flush()) ? leave() : setDialog('leave')
          }
          onPublish={async () => (await draft.flush()) && setDialog('publish')}
        />
        <EditorToolbar
          serviceRef={serviceRef}
          work={work}
          etag={draft.stored?.etag}
          onImport={() => setDialog('import')}
          onDiscarded={leave}
        />
        <Typography
          id="plinth-grid-help"
          variant="body2"
          className={classes.help}
        >
          {scheme === 'owner'
            ? t('editor.helpOwner')
            : t('editor.help', { letters: lettersOf(scheme).join(', ') })}
        </Typography>
        <div className={classes.work}>
          <MatrixGrid
            matrix={matrix}
            scope={scope}
            place={place}
            errors={errors}
            wantsFocus={work.focus === 'grid'}
            onFocused={work.onFocused}
            helpId="plinth-grid-help"
            onCommand={work.onCommand}
          />
          <EditorPanel work={work} />
        </div>
        <LiveRegion>{cellText}</LiveRegion>
        <Findings lint={lint} edit={edit} onGoTo={goToFinding} />
      </section>
      <EditorDialogs
        serviceRef={serviceRef}
        dialog={dialog}
        draft={draft}
        initial={initial}
        onClose={() => setDialog(undefined)}
        onGoTo={goToFinding}
        onLeave={leave}
        onPublished={props.onPublished}
      />
    </EditorContext.Provider>
  );
}
