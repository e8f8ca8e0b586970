import { useMemo, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  Roadmap,
  RoadmapDraft,
  assignKeys,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  ConfirmDialog,
  EditorFindings,
  LiveRegion,
  SaveStateText,
  useDraftSaving,
  useFocusOnMount,
  useKeyDown,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapApiRef } from '../../api';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';
import { PlannerToolbar } from './PlannerToolbar';
import { DraftConflict } from './conflict';
import { useRoadmapLint } from './findings';
import { ImportDialog } from './importing';
import { IntervalChoice } from './interval';
import { findingPlace } from './model';
import { PlanTable } from './plan';
import { PlannerContext } from './plannerContext';
import { PublishDialog } from './publish';
import { useMoveText } from './useMoveText';
import { usePlanner } from './usePlanner';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      minWidth: 0,
      color: theme.palette.text.primary,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      '& .MuiOutlinedInput-root': {
        backgroundColor: theme.palette.background.paper,
      },
      '& > *': { minWidth: 0 },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
    },
    buttons: { display: 'flex', gap: theme.spacing(1) },
  }),
  { name: 'PlinthPlannerView' },
);

/** Props of {@link PlannerView}. */
export interface PlannerViewProps {
  serviceRef: string;
  /** What the roadmap is called. */
  title: string;
  initial: Roadmap;
  /** As it is stored; absent before the first save. */
  stored?: RoadmapDraft;
  /** The newest revision; a draft that is equal to it need not be saved. */
  published?: Roadmap;
  onClose(): void;
  onPublished(revision: number): void;
}

/** The planner: interval, table, next and later, findings below. */
export function PlannerView(props: PlannerViewProps) {
  const { serviceRef, title, initial, stored, published } = props;
  const { onClose, onPublished } = props;
  const classes = useStyles();
  const root = useRef<HTMLElement>(null);
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const api = useApi(platformRoadmapApiRef);
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const [draft, setDraft] = useState(stored);
  const [dialog, setDialog] = useState<'publish' | 'import' | 'leave'>();
  const planner = usePlanner({ initial, published });
  const { roadmap, change } = planner;

  const {
    state: saveState,
    queue,
    flush,
  } = useDraftSaving({
    document: roadmap,
    stored,
    published,
    save: (document, etag) =>
      api.saveRoadmapDraft(serviceRef, document, { etag }),
    onSaved: setDraft,
  });
  const lint = useRoadmapLint({ roadmap, draft, published });
  const errors = useMemo(
    () => countByItem(lint.findings, roadmap),
    [lint.findings, roadmap],
  );
  const moveText = useMoveText(planner.lastMove);

  const goToFinding = (finding: Finding) => {
    const place = findingPlace(finding, roadmap);
    setDialog(undefined);
    if (place.kind === 'document') {
      root.current?.scrollIntoView?.();
      return;
    }
    if (place.interval) {
      planner.showInterval(place.interval);
    }
    if (place.kind === 'item') {
      planner.open(place.id, place.field);
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
        planner.redo();
      } else {
        planner.undo();
      }
    }
  });

  return (
    <PlannerContext.Provider value={planner}>
      <section
        className={classes.root}
        aria-label={t('planner.label')}
        ref={root}
      >
        <div className={classes.head}>
          <div>
            <Typography
              variant="h5"
              component="h2"
              gutterBottom
              tabIndex={-1}
              ref={heading}
            >
              {t('planner.heading', { title })}
            </Typography>
            <SaveStateText state={saveState} onRetry={flush} />
          </div>
          <div className={classes.buttons}>
            <Button variant="outlined" onClick={close}>
              {t('planner.close')}
            </Button>
            <Button
              variant="contained"
              color="primary"
              disabled={saveState.status === 'clean'}
              onClick={openPublish}
            >
              {t('publish.open')}
            </Button>
          </div>
        </div>
        <PlannerToolbar
          serviceRef={serviceRef}
          etag={draft?.etag}
          onImport={() => setDialog('import')}
          onDiscarded={leave}
        />
        <IntervalChoice />
        <MutedText>{t('planner.help')}</MutedText>
        <PlanTable errors={errors} />
        <LiveRegion>{moveText}</LiveRegion>
        <EditorFindings
          findings={lint.findings}
          notChecked={lint.notChecked}
          onGoTo={goToFinding}
        />
      </section>
      {saveState.status === 'conflict' && (
        <DraftConflict
          serviceRef={serviceRef}
          base={queue.saved ?? initial}
          mine={roadmap}
          onResolve={(merged, theirs) => {
            queue.continueFrom(theirs);
            setDraft(theirs);
            change(() => merged);
          }}
        />
      )}
      {dialog === 'leave' && (
        <ConfirmDialog
          title={t('planner.leaveTitle')}
          text={t('planner.leaveText')}
          confirm={t('planner.leave')}
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
            change(() => assignKeys(imported, published));
            setDialog(undefined);
          }}
        />
      )}
      {dialog === 'publish' && (
        <PublishDialog
          serviceRef={serviceRef}
          onGoTo={goToFinding}
          onClose={() => setDialog(undefined)}
          onPublished={revision => {
            queue.stop();
            onPublished(revision);
          }}
        />
      )}
    </PlannerContext.Provider>
  );
}

function countByItem(
  findings: Finding[],
  roadmap: Roadmap,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const place = findingPlace(finding, roadmap);
    if (finding.severity === 'error' && place.kind === 'item') {
      counts.set(place.id, (counts.get(place.id) ?? 0) + 1);
    }
  }
  return counts;
}
