import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ConfirmDialog } from '@plinth/backstage-plugin-platform-services-react';
import { useDiscardDraft } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { usePlannerContext } from './plannerContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'PlinthPlannerToolbar' },
);

/** Props of {@link PlannerToolbar}. */
export interface PlannerToolbarProps {
  serviceRef: string;
  /** Of the stored draft; absent when there is none to discard. */
  etag?: string;
  onImport(): void;
  onDiscarded(): void;
}

/** What can be done with the draft as a whole. */
export function PlannerToolbar(props: PlannerToolbarProps) {
  const { serviceRef, etag, onImport, onDiscarded } = props;
  const classes = useStyles();
  const { undo, redo, canUndo, canRedo } = usePlannerContext();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const discard = useDiscardDraft(serviceRef);
  const [asking, setAsking] = useState(false);

  return (
    <div
      className={classes.root}
      role="toolbar"
      aria-label={t('planner.tools')}
    >
      <Button onClick={undo} disabled={!canUndo}>
        {t('planner.undo')}
      </Button>
      <Button onClick={redo} disabled={!canRedo}>
        {t('planner.redo')}
      </Button>
      <Button onClick={onImport}>{t('import.open')}</Button>
      <Button onClick={() => setAsking(true)} disabled={!etag}>
        {t('planner.discard')}
      </Button>
      {asking && etag && (
        <ConfirmDialog
          title={t('planner.discardTitle')}
          text={t('planner.discardText')}
          confirm={t('planner.discard')}
          isPending={discard.isPending}
          error={discard.error}
          onClose={() => setAsking(false)}
          onConfirm={() => discard.mutate({ etag }, { onSuccess: onDiscarded })}
        />
      )}
    </div>
  );
}
