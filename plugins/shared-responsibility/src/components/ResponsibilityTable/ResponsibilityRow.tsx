import { KeyboardEvent, ReactNode, memo } from 'react';
import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityName } from '@plinth/backstage-plugin-platform-services-react';
import {
  ComposedMatrix,
  ComposedRow,
  RowStanding,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { RowDetails } from '../RowDetails';
import { PartyColumn } from './columns';
import { PartyCell } from './PartyCell';
import { RowBadges } from './RowBadges';

const useStyles = makeStyles(theme => ({
  row: {
    '& > *': {
      padding: theme.spacing(1, 1.5),
      textAlign: 'left',
      verticalAlign: 'top',
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    [theme.breakpoints.down('xs')]: {
      display: 'block',
      borderTop: `1px solid ${theme.palette.divider}`,
      padding: theme.spacing(0.5, 0),
      '& > *': {
        display: 'block',
        border: 0,
        padding: theme.spacing(0.5, 1.5),
      },
    },
  },
  task: {
    width: '40%',
    fontWeight: 'inherit',
    [theme.breakpoints.down('xs')]: { width: 'auto' },
  },
  toggle: {
    display: 'inline-flex',
    alignItems: 'flex-start',
    textAlign: 'left',
    borderRadius: theme.shape.borderRadius,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  chevron: {
    flex: 'none',
    transition: theme.transitions.create('transform', {
      duration: theme.transitions.duration.shortest,
    }),
    '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
  },
  open: { transform: 'rotate(90deg)' },
  title: { fontWeight: 500, overflowWrap: 'anywhere' },
  context: {
    display: 'block',
    paddingLeft: theme.spacing(3),
    overflowWrap: 'anywhere',
  },
  details: {
    '& > td': { padding: theme.spacing(1, 1.5, 2, 4.5) },
    backgroundColor: theme.palette.background.default,
    [theme.breakpoints.down('xs')]: {
      display: 'block',
      '& > td': { display: 'block', padding: theme.spacing(1, 1.5) },
    },
  },
}));

/** Props of {@link ResponsibilityRow}. */
export interface ResponsibilityRowProps {
  row: ComposedRow;
  columns: PartyColumn[];
  matrix?: ComposedMatrix;
  serviceTitle?: string;
  inConflict: boolean;
  standing?: RowStanding;
  /** The reader has not seen it yet. */
  isNew: boolean;
  open: boolean;
  onToggle(id: string, open: boolean): void;
  /** Moves the focus to the row so many places further on. */
  onMove(from: HTMLElement, step: number): void;
  link: string;
  /** What can be done with the row, when it is open. */
  actions?: ReactNode;
}

/**
 * A task: what every party has to do with it, and, when open, why. Left alone
 * while nothing about it changes: there may be hundreds.
 */
export const ResponsibilityRow = memo(TaskRow);

function TaskRow(props: ResponsibilityRowProps) {
  const { row, columns, matrix, standing, open, onToggle, onMove } = props;
  const classes = useStyles();
  const detailsId = `details-${row.id}`;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const keys: Record<string, () => void> = {
      ArrowRight: () => onToggle(row.id, true),
      ArrowLeft: () => onToggle(row.id, false),
      ArrowDown: () => onMove(event.currentTarget, 1),
      ArrowUp: () => onMove(event.currentTarget, -1),
      Home: () => onMove(event.currentTarget, -Infinity),
      End: () => onMove(event.currentTarget, Infinity),
    };
    const act = keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  };

  return (
    <>
      <tr className={classes.row} id={row.id}>
        <th scope="row" className={classes.task}>
          <ButtonBase
            className={classes.toggle}
            data-row-toggle
            disableRipple
            aria-expanded={open}
            aria-controls={open ? detailsId : undefined}
            onClick={() => onToggle(row.id, !open)}
            onKeyDown={onKeyDown}
          >
            <ChevronRightIcon
              fontSize="small"
              aria-hidden
              className={`${classes.chevron} ${open ? classes.open : ''}`}
            />
            <Typography
              component="span"
              variant="body2"
              className={classes.title}
            >
              {row.title}
              <RowBadges {...props} />
            </Typography>
          </ButtonBase>
          <Typography
            component="span"
            variant="caption"
            color="textSecondary"
            className={classes.context}
          >
            <RowContext {...props} />
          </Typography>
        </th>
        {columns.map(column => (
          <PartyCell
            key={column.id}
            row={row}
            party={column}
            scheme={matrix?.scheme ?? 'raci'}
          />
        ))}
      </tr>
      {open && (
        <tr className={classes.details} id={detailsId}>
          <td colSpan={columns.length + 1}>
            <RowDetails
              row={row}
              matrix={matrix}
              columns={columns}
              link={props.link}
              standing={standing}
              actions={props.actions}
            />
          </td>
        </tr>
      )}
    </>
  );
}

/** Service, variant, environments, and who answers when it is another team. */
function RowContext(props: ResponsibilityRowProps) {
  const { row, serviceTitle } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const via = row.reasons[0]?.slice(1, -1).at(-1);

  const facts = [
    serviceTitle,
    row.activity?.title,
    // A service's own page says above the table which variant it shows.
    serviceTitle &&
      row.variant !== 'default' &&
      t('table.variant', { variant: row.variant }),
    row.environments.length > 0 &&
      t('table.environments', { environments: row.environments.join(', ') }),
    row.undetermined &&
      t('table.dependsOn', {
        count: row.undetermined.missingFacts.length,
        facts: row.undetermined.missingFacts.join(', '),
      }),
  ].filter(Boolean);

  return (
    <>
      {facts.join(' · ')}
      {via && (
        <>
          {' · '}
          {t('table.via', { entity: <EntityName entityRef={via} /> })}
        </>
      )}
      {!row.own && row.answeredBy && (
        <>
          {', '}
          {t('table.answeredBy', {
            team: <EntityName entityRef={row.answeredBy} />,
          })}
        </>
      )}
    </>
  );
}
