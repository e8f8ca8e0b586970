import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EffectiveRow,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { gridOf } from './grid';

const useStyles = makeStyles(theme => ({
  scroll: {
    overflowX: 'auto',
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    ...theme.typography.body2,
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
    '& th, & td': {
      padding: theme.spacing(1, 1.5),
      textAlign: 'left',
      verticalAlign: 'top',
      border: `1px solid ${theme.palette.divider}`,
      minWidth: theme.spacing(14),
    },
    '& thead th, & tbody th': {
      backgroundColor: theme.palette.background.default,
    },
    '& tbody th': { position: 'sticky', left: 0, zIndex: 1 },
  },
  // Who carries a cell is said in words; the weight only helps the eye.
  consumer: { fontWeight: 'bold' },
  shared: { fontStyle: 'italic' },
  notes: {
    margin: theme.spacing(2, 0, 0),
    ...theme.typography.body2,
    color: mutedText(theme),
  },
}));

/** Props of {@link OwnerGrid}. */
export interface OwnerGridProps {
  matrix: ResponsibilityMatrix;
  rows: EffectiveRow[];
}

/**
 * A matrix as many publishers print it: a row per area, a column per activity,
 * and in each cell whose it is.
 */
export function OwnerGrid(props: OwnerGridProps) {
  const { matrix, rows } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const grid = gridOf(matrix, rows);

  return (
    <>
      <div
        className={classes.scroll}
        role="region"
        aria-label={t('service.gridLabel')}
        // The region scrolls sideways; the keyboard must be able to do that.
        tabIndex={0}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('service.gridArea')}</th>
              {grid.activities.map(activity => (
                <th key={activity.id} scope="col">
                  {activity.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.areas.map(area => (
              <tr key={area.id}>
                <th scope="row">{area.title}</th>
                {area.cells.map((cell, index) => (
                  <td
                    key={grid.activities[index].id}
                    className={cellClass(cell.parties, classes)}
                  >
                    {cell.titles.join(' + ')}
                    {cell.marks.length > 0 && (
                      <sup>{cell.marks.join(', ')}</sup>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {Object.keys(matrix.spec.footnotes ?? {}).length > 0 && (
        <ol className={classes.notes} aria-label={t('service.footnotes')}>
          {Object.entries(matrix.spec.footnotes ?? {}).map(([mark, text]) => (
            <li key={mark} value={Number(mark) || undefined}>
              {text}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function cellClass(
  parties: string[],
  classes: Record<'consumer' | 'shared', string>,
): string | undefined {
  if (parties.length > 1) {
    return classes.shared;
  }
  return parties[0] === 'consumer' ? classes.consumer : undefined;
}
