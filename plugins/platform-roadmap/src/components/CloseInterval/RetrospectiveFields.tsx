import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  OutlinedField,
  useFocusAdded,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { RetrospectiveDraft, SIDES, TOPICS } from './retrospectiveState';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
    topics: {
      display: 'grid',
      gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(
        34,
      )}px), 1fr))`,
      gap: theme.spacing(2),
    },
    topic: { display: 'grid', gap: theme.spacing(1.5), alignContent: 'start' },
    actions: { display: 'grid', gap: theme.spacing(2) },
    action: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr) auto',
      gap: theme.spacing(1),
      alignItems: 'center',
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        '& > :first-child': { gridColumn: '1 / -1' },
      },
    },
  }),
  { name: 'PlinthRetrospectiveFields' },
);

/** Props of {@link RetrospectiveFields}. */
export interface RetrospectiveFieldsProps {
  draft: RetrospectiveDraft;
  onChange(draft: RetrospectiveDraft): void;
  actionsBecomeItems: boolean;
  onActionsBecomeItems(wanted: boolean): void;
}

/** What the team learned: on process, estimation and execution, and what it will do. */
export function RetrospectiveFields(props: RetrospectiveFieldsProps) {
  const { draft, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { list, onAdded } = useFocusAdded<HTMLDivElement>();
  const setAction = (
    index: number,
    change: { text?: string; owner?: string },
  ) =>
    onChange({
      ...draft,
      actions: draft.actions.map((action, at) =>
        at === index ? { ...action, ...change } : action,
      ),
    });

  return (
    <section className={classes.root} aria-label={t('retrospective.title')}>
      <Typography variant="h6" component="h3">
        {t('retrospective.title')}
      </Typography>
      <div className={classes.topics}>
        {TOPICS.map(topic => (
          <div
            key={topic}
            className={classes.topic}
            role="group"
            aria-label={t(`retrospective.${topic}`)}
          >
            <Typography variant="subtitle2" component="h4">
              {t(`retrospective.${topic}`)}
            </Typography>
            {SIDES.map(side => (
              <OutlinedField
                key={side}
                id={`plinth-retrospective-${topic}-${side}`}
                size="small"
                fullWidth
                multiline
                minRows={2}
                label={t(`retrospective.${side}`)}
                placeholder={t('close.onePerLine')}
                value={draft.notes[`${topic}.${side}`] ?? ''}
                onChange={event =>
                  onChange({
                    ...draft,
                    notes: {
                      ...draft.notes,
                      [`${topic}.${side}`]: event.target.value,
                    },
                  })
                }
              />
            ))}
          </div>
        ))}
      </div>
      <Typography variant="subtitle2" component="h4">
        {t('close.actions')}
      </Typography>
      {draft.actions.length > 0 && (
        <div className={classes.actions} ref={list}>
          {draft.actions.map((action, index) => (
            <div key={index} className={classes.action}>
              <OutlinedField
                id={`plinth-action-${index}`}
                size="small"
                label={t('close.action')}
                value={action.text}
                onChange={event =>
                  setAction(index, { text: event.target.value })
                }
              />
              <OutlinedField
                id={`plinth-action-owner-${index}`}
                size="small"
                label={t('close.owner')}
                placeholder="user:default/…"
                value={action.owner}
                onChange={event =>
                  setAction(index, { owner: event.target.value })
                }
              />
              <IconButton
                size="small"
                aria-label={t('planner.removeRow', {
                  row: action.text || t('close.action'),
                })}
                onClick={() =>
                  onChange({
                    ...draft,
                    actions: draft.actions.filter((_, at) => at !== index),
                  })
                }
              >
                <DeleteIcon fontSize="small" />
              </IconButton>
            </div>
          ))}
        </div>
      )}
      <div>
        <Button
          variant="outlined"
          onClick={() => {
            onChange({
              ...draft,
              actions: [...draft.actions, { text: '', owner: '' }],
            });
            onAdded();
          }}
        >
          {t('close.addAction')}
        </Button>
      </div>
      {draft.actions.length > 0 && (
        <FormControlLabel
          control={
            <Checkbox
              color="primary"
              checked={props.actionsBecomeItems}
              onChange={(_event, wanted) => props.onActionsBecomeItems(wanted)}
            />
          }
          label={t('close.actionsBecomeItems')}
        />
      )}
    </section>
  );
}
