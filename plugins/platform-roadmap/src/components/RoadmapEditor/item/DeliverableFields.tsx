import { ReactNode, useState } from 'react';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import ArrowDownwardIcon from '@material-ui/icons/ArrowDownward';
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DELIVERABLE_STATUSES,
  Deliverable,
  RoadmapItem,
  statusCategory,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  EditorField,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../../translation';
import { useStatusLabel } from '../../ItemStatus';
import { withoutEmpty } from '../model';
import { texts } from './problems';
import { useItemEditing } from './useItemEditing';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
    list: {
      display: 'grid',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    row: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      gap: theme.spacing(1),
      paddingBottom: theme.spacing(1.5),
      borderBottom: `1px solid ${theme.palette.divider}`,
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    buttons: { textAlign: 'right' },
    reason: { gridColumn: '1 / -1' },
    add: { display: 'flex', gap: theme.spacing(1) },
  }),
  { name: 'PlinthDeliverableFields' },
);

/** What is delivered, each with its status, note and, when it is dropped, reason. */
export function DeliverableFields(props: { id: string; item: RoadmapItem }) {
  const { id, item } = props;
  const { deliverables = [] } = item;
  const classes = useStyles();
  const set = useItemEditing(id);
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const [added, setAdded] = useState('');

  const setAll = (next: Deliverable[], typing?: string) =>
    set({ deliverables: next }, typing);
  const add = () => {
    if (added.trim()) {
      setAll([...deliverables, { text: added.trim(), status: 'not-started' }]);
      setAdded('');
    }
  };

  return (
    <section className={classes.root} aria-label={t('table.deliverables')}>
      <Typography variant="caption" component="h4">
        {t('table.deliverables')}
      </Typography>
      <ul className={classes.list}>
        {deliverables.map((deliverable, index) => (
          <li key={deliverable.key ?? index} className={classes.row}>
            <OneDeliverable
              index={index}
              deliverable={deliverable}
              onChange={(change, typing) =>
                setAll(
                  deliverables.map((each, at) =>
                    at === index ? withoutEmpty({ ...each, ...change }) : each,
                  ),
                  `deliverable ${index} ${typing}`,
                )
              }
            >
              <div className={classes.buttons}>
                <IconButton
                  size="small"
                  aria-label={t('planner.moveUp', {
                    project: deliverable.text,
                  })}
                  disabled={index === 0}
                  onClick={() => setAll(swapped(deliverables, index - 1))}
                >
                  <ArrowUpwardIcon fontSize="small" />
                </IconButton>
                <IconButton
                  size="small"
                  aria-label={t('planner.moveDown', {
                    project: deliverable.text,
                  })}
                  disabled={index === deliverables.length - 1}
                  onClick={() => setAll(swapped(deliverables, index))}
                >
                  <ArrowDownwardIcon fontSize="small" />
                </IconButton>
                <IconButton
                  size="small"
                  aria-label={t('planner.removeRow', { row: deliverable.text })}
                  onClick={() =>
                    setAll(deliverables.filter((_, at) => at !== index))
                  }
                >
                  <DeleteIcon fontSize="small" />
                </IconButton>
              </div>
            </OneDeliverable>
          </li>
        ))}
      </ul>
      <form
        className={classes.add}
        onSubmit={event => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          variant="outlined"
          size="small"
          fullWidth
          name="deliverables"
          value={added}
          placeholder={t('planner.newDeliverable')}
          inputProps={{ 'aria-label': t('planner.newDeliverable') }}
          onChange={event => setAdded(event.target.value)}
        />
        <Button type="submit" variant="outlined" disabled={!added.trim()}>
          {t('planner.add')}
        </Button>
      </form>
    </section>
  );
}

function OneDeliverable(props: {
  index: number;
  deliverable: Deliverable;
  onChange(change: Partial<Deliverable>, typing: string): void;
  /** What can be done with it as a whole. */
  children: ReactNode;
}) {
  const { index, deliverable, onChange } = props;
  const { text, status, note, reason } = deliverable;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const statusLabel = useStatusLabel();
  const classes = useStyles();
  const isDropped = statusCategory(status) === 'dropped';
  return (
    <>
      <EditorField
        name={`deliverables.${index}`}
        label={t('planner.deliverable', { number: String(index + 1) })}
        value={text}
        onChange={value => onChange({ text: value }, 'text')}
        problem={value =>
          texts.isWritten(value) ? undefined : t('planner.problem.required')
        }
        multiline
      />
      <SelectField
        label={t('table.status')}
        value={status}
        onChange={value =>
          onChange(
            {
              status:
                DELIVERABLE_STATUSES.find(each => each === value) ?? status,
            },
            'status',
          )
        }
        options={DELIVERABLE_STATUSES.map(value => ({
          value,
          label: statusLabel(value),
        }))}
      />
      <EditorField
        label={t('planner.note')}
        value={note ?? ''}
        onChange={value => onChange({ note: value }, 'note')}
      />
      {props.children}
      {(isDropped || reason) && (
        <div className={classes.reason}>
          <EditorField
            label={t('planner.reason')}
            value={reason ?? ''}
            onChange={value => onChange({ reason: value }, 'reason')}
          />
        </div>
      )}
    </>
  );
}

/** A list in which an entry and the one after it have changed places. */
function swapped<T>(list: T[], index: number): T[] {
  const [first, second] = [list[index], list[index + 1]];
  return list.map((each, at) => {
    if (at === index) {
      return second;
    }
    return at === index + 1 ? first : each;
  });
}
