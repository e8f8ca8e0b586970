import { useMemo, useState } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityName,
  SegmentedFilter,
  TimeText,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  MatrixDraft,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import {
  HEAD,
  Side,
  findConflicts,
  mergeDrafts,
  suggestedSides,
} from '../model';
import { TaskSummary } from './TaskSummary';

const useStyles = makeStyles(theme => ({
  all: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'grid',
    gap: theme.spacing(1),
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  },
  versions: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: theme.spacing(2),
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
}));

/** Props of {@link ConflictDialog}. */
export interface ConflictDialogProps {
  base: ResponsibilityMatrix;
  mine: ResponsibilityMatrix;
  /** What somebody else has saved in between; absent: published or discarded. */
  theirs?: MatrixDraft;
  /** Called with the one document that becomes of both. */
  onResolve(matrix: ResponsibilityMatrix): void;
}

/**
 * Two people have edited the same draft: shows both versions of every task in
 * which they differ, and keeps of each what is chosen. Nothing is lost: it can
 * only be left with a choice, and mine can still be undone to afterwards.
 */
export function ConflictDialog(props: ConflictDialogProps) {
  const { base, mine, theirs, onResolve } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const versions = useMemo(
    () => ({ base, mine, theirs: theirs?.document ?? mine }),
    [base, mine, theirs],
  );
  const conflicts = useMemo(() => findConflicts(versions), [versions]);
  const [sides, setSides] = useState(() => suggestedSides(conflicts));
  const chooseAll = (side: Side) =>
    setSides(Object.fromEntries(conflicts.map(({ id }) => [id, side])));

  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      aria-labelledby="plinth-conflict-title"
      scroll="paper"
    >
      <DialogTitle id="plinth-conflict-title">
        {t('editor.conflict.title')}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" component="div" gutterBottom>
          {theirs
            ? t('editor.conflict.text', {
                who: <EntityName entityRef={theirs.updatedBy} />,
                when: <TimeText date={theirs.updatedAt} />,
              })
            : t('editor.conflict.gone')}
        </Typography>
        {conflicts.length > 1 && (
          <div className={classes.all}>
            <Button variant="outlined" onClick={() => chooseAll('mine')}>
              {t('editor.conflict.allMine')}
            </Button>
            <Button variant="outlined" onClick={() => chooseAll('theirs')}>
              {t('editor.conflict.allTheirs')}
            </Button>
          </div>
        )}
        <ul className={classes.list}>
          {conflicts.map(conflict => {
            const title =
              conflict.mine?.title ??
              conflict.theirs?.title ??
              t('editor.document');
            return (
              <li key={conflict.id} className={classes.item}>
                <div className={classes.heading}>
                  <div>
                    <Typography variant="subtitle2" component="h3">
                      {title}
                    </Typography>
                    <Typography variant="caption">
                      {t(`editor.conflict.changedBy.${conflict.changedBy}`)}
                    </Typography>
                  </div>
                  <SegmentedFilter<Side>
                    label={t('editor.conflict.keep', { title })}
                    value={sides[conflict.id]}
                    onChange={side =>
                      setSides(current => ({ ...current, [conflict.id]: side }))
                    }
                    options={[
                      { value: 'mine', label: t('editor.conflict.mine') },
                      { value: 'theirs', label: t('editor.conflict.theirs') },
                    ]}
                  />
                </div>
                {conflict.id !== HEAD && (
                  <div className={classes.versions}>
                    <TaskSummary
                      label={t('editor.conflict.mine')}
                      task={conflict.mine}
                      matrix={mine}
                    />
                    <TaskSummary
                      label={t('editor.conflict.theirs')}
                      task={conflict.theirs}
                      matrix={versions.theirs}
                    />
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      </DialogContent>
      <DialogActions>
        <Button
          variant="contained"
          color="primary"
          onClick={() => onResolve(mergeDrafts(versions, sides))}
        >
          {t(theirs ? 'editor.conflict.resolve' : 'editor.conflict.keepMine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
