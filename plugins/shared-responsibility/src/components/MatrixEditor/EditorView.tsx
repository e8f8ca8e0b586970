import { useMemo, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ConfirmDialog,
  EditorFindings,
  LiveRegion,
  SaveStateText,
  mutedText,
  useDraftSaving,
  useKeyDown,
} from '@plinth/backstage-plugin-platform-services-react';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  MatrixDraft,
  MatrixFinding,
  ResponsibilityMatrix,
  applyFix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityApiRef } from '../../api';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { lettersOf } from '../LetterToggles';
import { EditorToolbar } from './EditorToolbar';
import { DraftConflict } from './conflict';
import { TaskDetails } from './details';
import { DocumentDetails } from './document';
import { EditorContext } from './editorContext';
import { FixButton, useLint } from './findings';
import { MatrixGrid, TASK_COLUMN } from './grid';
import { ImportDialog } from './importing';
import { findingPlace } from './model';
import { PublishDialog } from './publish';
import { useCellText } from './useCellText';
import { useMatrixEditor } from './useMatrixEditor';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(2),
    minWidth: 0,
    '& .MuiTypography-colorTextSecondary': { color: mutedText(theme) },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
  },
  buttons: { display: 'flex', gap: theme.spacing(1) },
  help: { color: mutedText(theme) },
  work: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 26rem)',
    gap: theme.spacing(2),
    alignItems: 'start',
    [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  panel: {
    padding: theme.spacing(2),
    [theme.breakpoints.up('lg')]: {
      position: 'sticky',
      top: theme.spacing(2),
      maxHeight: '75vh',
      overflow: 'auto',
    },
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
  const { onClose, onPublished } = props;
  const classes = useStyles();
  const api = useApi(sharedResponsibilityApiRef);
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const work = useMatrixEditor({ initial, newTaskTitle: t('editor.newTask') });
  const { editor, place, panel, openDetails } = work;
  const { matrix, scope, setScope, edit, goTo } = editor;

  const [draft, setDraft] = useState(stored);
  const {
    state: saveState,
    queue,
    flush,
  } = useDraftSaving({
    document: matrix,
    stored,
    published,
    save: (document, etag) =>
      api.saveMatrixDraft(serviceRef, document, { etag }),
    onSaved: setDraft,
  });
  const lint = useLint(matrix, draft);
  const [dialog, setDialog] = useState<'publish' | 'import' | 'leave'>();
  const cellText = useCellText(editor, place);

  const errors = useMemo(
    () => countByTask(lint.findings, matrix),
    [lint.findings, matrix],
  );
  const task = matrix.spec.tasks.find(({ id }) => id === place?.taskId);

  const goToFinding = (finding: Finding) => {
    const target = findingPlace(finding, matrix);
    setDialog(undefined);
    if (target.kind === 'document') {
      work.setPanel('document');
      return;
    }
    if (target.scope) {
      setScope(target.scope);
    }
    const cell = { taskId: target.taskId, column: target.party ?? TASK_COLUMN };
    if (target.party) {
      goTo(cell);
    } else {
      openDetails(cell);
    }
  };

  const openPublish = async () => {
    if (await flush()) {
      setDialog('publish');
    }
  };
  const leave = () => {
    queue.stop();
    onClose();
  };
  const close = async () => {
    if (await flush()) {
      leave();
    } else {
      setDialog('leave');
    }
  };

  const root = useRef<HTMLElement>(null);
  useKeyDown(root, event => {
    const isText =
      event.target instanceof Element &&
      event.target.matches('input, textarea');
    if (isText || !(event.ctrlKey || event.metaKey) || event.altKey) {
      return;
    }
    const key = event.key.toLocaleLowerCase('en');
    if (key === 'z' || key === 'y') {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) {
        work.redo();
      } else {
        work.undo();
      }
    }
  });

  return (
    <EditorContext.Provider value={editor}>
      {/* Undo works from everywhere in the editor but the text fields. */}
      <section
        className={classes.root}
        aria-label={t('editor.label')}
        ref={root}
      >
        <div className={classes.head}>
          <div>
            <Typography variant="h5" component="h2" gutterBottom>
              {t('editor.heading', {
                title: matrix.metadata.title ?? matrix.metadata.name,
              })}
            </Typography>
            <SaveStateText state={saveState} onRetry={flush} />
          </div>
          <div className={classes.buttons}>
            <Button variant="outlined" onClick={close}>
              {t('editor.close')}
            </Button>
            <Button variant="contained" color="primary" onClick={openPublish}>
              {t('publish.open')}
            </Button>
          </div>
        </div>
        <EditorToolbar
          serviceRef={serviceRef}
          work={work}
          etag={draft?.etag}
          onImport={() => setDialog('import')}
          onDiscarded={leave}
        />
        <Typography
          id="plinth-grid-help"
          variant="body2"
          className={classes.help}
        >
          {matrix.spec.scheme === 'owner'
            ? t('editor.helpOwner')
            : t('editor.help', {
                letters: lettersOf(matrix.spec.scheme).join(', '),
              })}
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
          <Paper variant="outlined" className={classes.panel}>
            {panel === 'document' && <DocumentDetails />}
            {panel === 'task' && task && place && (
              <TaskDetails
                key={task.id}
                task={task}
                place={place}
                wantsFocus={work.focus === 'details'}
                onFocused={work.onFocused}
              />
            )}
            {panel === 'task' && !task && (
              <Typography variant="body2">{t('editor.noTask')}</Typography>
            )}
          </Paper>
        </div>
        <LiveRegion>{cellText}</LiveRegion>
        <EditorFindings<MatrixFinding>
          findings={lint.findings}
          notChecked={lint.notChecked}
          onGoTo={goToFinding}
          action={({ fix }) => (
            <FixButton
              fix={fix}
              onFix={() =>
                fix && edit({ type: 'replace', matrix: applyFix(matrix, fix) })
              }
            />
          )}
        />
      </section>
      {saveState.status === 'conflict' && (
        <DraftConflict
          serviceRef={serviceRef}
          base={queue.saved ?? initial}
          mine={matrix}
          onResolve={(merged, theirs) => {
            queue.continueFrom(theirs);
            setDraft(theirs);
            edit({ type: 'replace', matrix: merged });
          }}
        />
      )}
      {dialog === 'leave' && (
        <ConfirmDialog
          title={t('editor.leaveTitle')}
          text={t('editor.leaveText')}
          confirm={t('editor.leave')}
          isPending={false}
          onConfirm={leave}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'import' && (
        <ImportDialog
          serviceRef={serviceRef}
          onClose={() => setDialog(undefined)}
          onTake={imported => {
            edit({ type: 'replace', matrix: imported });
            setDialog(undefined);
          }}
        />
      )}
      {dialog === 'publish' && (
        <PublishDialog
          serviceRef={serviceRef}
          findings={draft?.findings ?? []}
          onGoTo={goToFinding}
          onClose={() => setDialog(undefined)}
          onPublished={revision => {
            queue.stop();
            onPublished(revision);
          }}
        />
      )}
    </EditorContext.Provider>
  );
}

function countByTask(
  findings: Finding[],
  matrix: ResponsibilityMatrix,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const place = findingPlace(finding, matrix);
    if (finding.severity === 'error' && place.kind === 'cell') {
      counts.set(place.taskId, (counts.get(place.taskId) ?? 0) + 1);
    }
  }
  return counts;
}
