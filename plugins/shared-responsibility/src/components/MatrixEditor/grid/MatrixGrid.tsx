import { KeyboardEvent, MouseEvent, useEffect, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { Scope, groupByArea } from '../model';
import { GridRow } from './GridRow';
import { GridCommand, GridPlace, TASK_COLUMN, gridCommand } from './gridKeys';

const useStyles = makeStyles(theme => ({
  scroll: {
    // Hidden texts inside would otherwise lengthen the page.
    position: 'relative',
    overflow: 'auto',
    maxHeight: '75vh',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
  },
  table: {
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: 0,
    ...theme.typography.body2,
    color: theme.palette.text.primary,
  },
  head: {
    '& th': {
      position: 'sticky',
      top: 0,
      zIndex: 2,
      padding: theme.spacing(1, 1.5),
      textAlign: 'left',
      verticalAlign: 'bottom',
      color: mutedText(theme),
      backgroundColor: theme.palette.background.default,
    },
    '& th:first-child': { left: 0, zIndex: 3 },
  },
  group: {
    padding: theme.spacing(1, 1.5),
    textAlign: 'left',
    backgroundColor: theme.palette.background.default,
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  empty: {
    padding: theme.spacing(1, 1.5),
    color: mutedText(theme),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

/** Props of {@link MatrixGrid}. */
export interface MatrixGridProps {
  matrix: ResponsibilityMatrix;
  scope: Scope;
  place: GridPlace | undefined;
  /** By task id. */
  errors: Map<string, number>;
  /** The focus has to go to `place`. */
  wantsFocus: boolean;
  onFocused(): void;
  helpId: string;
  onCommand(command: GridCommand): void;
}

/**
 * The matrix as a grid that the keyboard drives: areas as groups, tasks as
 * rows, parties as columns. One cell at a time is in the order of tabbing.
 */
export function MatrixGrid(props: MatrixGridProps) {
  const { matrix, scope, place, errors, wantsFocus, onFocused } = props;
  const { onCommand } = props;
  const { parties, scheme } = matrix.spec;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const table = useRef<HTMLTableElement>(null);
  const groups = groupByArea(matrix);

  useEffect(() => {
    if (wantsFocus) {
      table.current
        ?.querySelector<HTMLElement>('[data-task][tabindex="0"]')
        ?.focus();
      onFocused();
    }
  }, [wantsFocus, onFocused]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const from = placeOf(event.target);
    const command =
      from &&
      gridCommand({
        key: event,
        place: from,
        layout: {
          taskIds: groups.flatMap(group => group.tasks.map(task => task.id)),
          columns: [TASK_COLUMN, ...parties.map(party => party.id)],
        },
        scheme,
      });
    if (command) {
      event.preventDefault();
      onCommand(command);
    }
  };

  const onSelect = (event: MouseEvent<HTMLTableElement>) => {
    const target = placeOf(event.target);
    if (target) {
      onCommand({ type: 'go', place: target });
    }
  };

  return (
    <div className={classes.scroll}>
      <table
        ref={table}
        role="grid"
        aria-label={t('editor.gridLabel')}
        aria-describedby={props.helpId}
        className={classes.table}
        onKeyDown={onKeyDown}
        onClick={onSelect}
      >
        <thead className={classes.head}>
          <tr>
            <th scope="col">{t('table.task')}</th>
            {parties.map(party => (
              <th key={party.id} scope="col">
                {party.title}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(group => (
          <tbody key={group.id}>
            <tr>
              <th
                scope="rowgroup"
                role="rowheader"
                colSpan={parties.length + 1}
                className={classes.group}
              >
                {group.title}
              </th>
            </tr>
            {group.tasks.length === 0 && (
              <tr>
                <td
                  role="gridcell"
                  colSpan={parties.length + 1}
                  className={classes.empty}
                >
                  {t('editor.emptyArea')}
                </td>
              </tr>
            )}
            {group.tasks.map(task => (
              <GridRow
                key={task.id}
                task={task}
                parties={parties}
                scheme={scheme}
                scope={scope}
                activeColumn={
                  place?.taskId === task.id ? place.column : undefined
                }
                errors={errors.get(task.id) ?? 0}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** The cell that an event happened in. */
function placeOf(target: EventTarget): GridPlace | undefined {
  const cell =
    target instanceof Element
      ? target.closest<HTMLElement>('[data-task]')
      : undefined;
  return cell?.dataset.task === undefined
    ? undefined
    : { taskId: cell.dataset.task, column: cell.dataset.column ?? '' };
}
