import { ReactNode, useState } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DocumentDraft } from '@plinth/backstage-plugin-platform-services-common/document';
import { EntityName } from '../components/EntityName';
import { SegmentedFilter } from '../components/SegmentedFilter';
import { TimeText } from '../components/TimeText';
import { mutedText } from '../theme';
import { platformServicesReactTranslationRef } from '../translation';
import { PartConflict, Side, suggestedSides } from './versions';

const SIDES: Side[] = ['mine', 'theirs'];

const useStyles = makeStyles(
  theme => ({
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
    version: { minWidth: 0, overflowWrap: 'anywhere' },
    label: { color: mutedText(theme) },
  }),
  { name: 'PlinthConflictDialog' },
);

/**
 * Props of {@link ConflictDialog}.
 *
 * @public
 */
export interface ConflictDialogProps<TConflict extends PartConflict<unknown>> {
  conflicts: TConflict[];
  /** What somebody else has saved in between; absent: published or discarded. */
  theirs?: Pick<DocumentDraft<unknown>, 'updatedBy' | 'updatedAt'>;
  titleOf(conflict: TConflict): string;
  /** A part in a few lines, as one side has it; undefined: there is nothing to show. */
  summary(conflict: TConflict, side: Side): ReactNode;
  /** Called with the side that is kept of each conflict, by id. */
  onResolve(sides: Record<string, Side>): void;
}

/**
 * Two people have edited the same draft: shows both versions of every part in
 * which they differ, and asks which one stays. Nothing is lost: it can only be
 * left with a choice.
 *
 * @public
 */
export function ConflictDialog<TConflict extends PartConflict<unknown>>(
  props: ConflictDialogProps<TConflict>,
) {
  const { conflicts, theirs, onResolve } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
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
        {t('conflict.title')}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" component="div" gutterBottom>
          {theirs
            ? t('conflict.text', {
                who: <EntityName entityRef={theirs.updatedBy} />,
                when: <TimeText date={theirs.updatedAt} />,
              })
            : t('conflict.gone')}
        </Typography>
        {conflicts.length > 1 && (
          <div className={classes.all}>
            <Button variant="outlined" onClick={() => chooseAll('mine')}>
              {t('conflict.allMine')}
            </Button>
            <Button variant="outlined" onClick={() => chooseAll('theirs')}>
              {t('conflict.allTheirs')}
            </Button>
          </div>
        )}
        <ul className={classes.list}>
          {conflicts.map(conflict => (
            <li key={conflict.id} className={classes.item}>
              <div className={classes.heading}>
                <div>
                  <Typography variant="subtitle2" component="h3">
                    {props.titleOf(conflict)}
                  </Typography>
                  <Typography variant="caption">
                    {t(`conflict.changedBy.${conflict.changedBy}`)}
                  </Typography>
                </div>
                <SegmentedFilter<Side>
                  label={t('conflict.keep', { title: props.titleOf(conflict) })}
                  value={sides[conflict.id]}
                  onChange={side =>
                    setSides(current => ({ ...current, [conflict.id]: side }))
                  }
                  options={SIDES.map(value => ({
                    value,
                    label: t(`conflict.${value}`),
                  }))}
                />
              </div>
              <div className={classes.versions}>
                {SIDES.map(side => {
                  const summary = props.summary(conflict, side);
                  return (
                    summary !== undefined && (
                      <div key={side} className={classes.version}>
                        <Typography variant="caption" className={classes.label}>
                          {t(`conflict.${side}`)}
                        </Typography>
                        {conflict[side] === undefined ? (
                          <Typography variant="body2">
                            {t('conflict.absent')}
                          </Typography>
                        ) : (
                          summary
                        )}
                      </div>
                    )
                  );
                })}
              </div>
            </li>
          ))}
        </ul>
      </DialogContent>
      <DialogActions>
        <Button
          variant="contained"
          color="primary"
          onClick={() => onResolve(sides)}
        >
          {t(theirs ? 'conflict.resolve' : 'conflict.keepMine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
