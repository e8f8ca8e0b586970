import { memo } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  StatusShape,
  VisuallyHidden,
  mutedText,
  toneColors,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  Party,
  Scheme,
  Task,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { InvolvementChips } from '../../InvolvementChips';
import { Scope, assignmentIn, isOverridden, stateIn } from '../model';
import { TASK_COLUMN } from './gridKeys';

const useStyles = makeStyles(theme => ({
  cell: {
    padding: theme.spacing(1, 1.5),
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 'normal',
    borderTop: `1px solid ${theme.palette.divider}`,
    minWidth: theme.spacing(14),
    height: theme.spacing(5),
    cursor: 'cell',
    '&:focus': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  task: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    minWidth: theme.spacing(24),
    backgroundColor: theme.palette.background.paper,
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('xs')]: { minWidth: theme.spacing(16) },
  },
  selectedRow: {
    '& > *': { backgroundColor: toneColors(theme, 'neutral').tint },
    '& > th': { boxShadow: `inset 3px 0 ${theme.palette.primary.main}` },
  },
  title: { fontWeight: 500 },
  remark: { display: 'block', color: mutedText(theme) },
  error: {
    display: 'flex',
    alignItems: 'baseline',
    gap: theme.spacing(0.5),
    color: toneColors(theme, 'error').text,
  },
  inherited: { opacity: 0.65 },
  duty: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    marginTop: theme.spacing(0.5),
    maxWidth: theme.spacing(40),
    color: mutedText(theme),
  },
}));

/** Props of {@link GridRow}. */
export interface GridRowProps {
  task: Task;
  parties: Party[];
  scheme: Scheme;
  scope: Scope;
  /** The column that has the focus, when this row has it. */
  activeColumn?: string;
  /** How many errors lint has found in it. */
  errors: number;
}

/**
 * A task and its cells. Keys and clicks are the table's matter, so that a row
 * is drawn again only when something in it changes.
 */
export const GridRow = memo(Row);

function Row(props: GridRowProps) {
  const { task, parties, scheme, scope, activeColumn, errors } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const { state = 'assigned' } = stateIn(task, scope);

  const place = (column: string) => ({
    'data-task': task.id,
    'data-column': column,
    tabIndex: activeColumn === column ? 0 : -1,
  });

  return (
    <tr
      className={activeColumn !== undefined ? classes.selectedRow : undefined}
    >
      <th
        scope="row"
        role="rowheader"
        className={`${classes.cell} ${classes.task}`}
        {...place(TASK_COLUMN)}
      >
        <Typography component="span" variant="body2" className={classes.title}>
          {task.title}
        </Typography>
        {state !== 'assigned' && (
          <Typography
            component="span"
            variant="caption"
            className={classes.remark}
          >
            {t(`table.${state}`)}
          </Typography>
        )}
        {errors > 0 && (
          <Typography
            component="span"
            variant="caption"
            className={classes.error}
          >
            <StatusShape shape="octagon" />
            {t('editor.rowErrors', { count: errors })}
          </Typography>
        )}
      </th>
      {parties.map(party => {
        const { involvement, duty } = assignmentIn(task, party.id, scope);
        const inherited =
          (scope.variant !== undefined || scope.when !== undefined) &&
          !isOverridden(task, party.id, scope);
        return (
          <td
            key={party.id}
            role="gridcell"
            className={classes.cell}
            {...place(party.id)}
          >
            <div className={inherited ? classes.inherited : undefined}>
              {involvement ? (
                <InvolvementChips involvement={involvement} scheme={scheme} />
              ) : (
                <VisuallyHidden>{t('table.none')}</VisuallyHidden>
              )}
              {duty && (
                <Typography
                  component="span"
                  variant="caption"
                  className={classes.duty}
                >
                  {duty}
                </Typography>
              )}
            </div>
            {inherited && (
              <VisuallyHidden>{t('editor.asDefault')}</VisuallyHidden>
            )}
          </td>
        );
      })}
    </tr>
  );
}
