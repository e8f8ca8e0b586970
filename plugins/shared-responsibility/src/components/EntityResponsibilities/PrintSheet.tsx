import { createPortal } from 'react-dom';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import { EntityResponsibilities } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { PartyColumn, RowGroup } from '../ResponsibilityTable';
import { PrintedRow } from './PrintedRow';

const ROOT = 'plinth-print-sheet';

const useStyles = makeStyles(theme => ({
  '@global': {
    '@media print': { [`body > *:not(.${ROOT})`]: { display: 'none' } },
  },
  root: {
    ...theme.typography.body2,
    // Ink on paper, whatever the theme of the screen.
    color: theme.palette.common.black,
    backgroundColor: theme.palette.common.white,
    '@media screen': { display: 'none' },
    '& h1, & h2, & h3': { breakAfter: 'avoid' },
    '& table': { width: '100%', borderCollapse: 'collapse' },
    '& th, & td': {
      padding: theme.spacing(0.5),
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${theme.palette.grey[400]}`,
    },
  },
}));

/** Props of {@link PrintSheet}. */
export interface PrintSheetProps {
  responsibilities: EntityResponsibilities;
  /** Title of the entity. */
  title: string;
  /** Title of the team that owns it. */
  team?: string;
  groups: RowGroup[];
  columns: PartyColumn[];
  serviceTitle(serviceRef: string): string;
}

/**
 * An entity's responsibilities on paper: in place of the whole page, without
 * controls, every task with what each party does.
 */
export function PrintSheet(props: PrintSheetProps) {
  const { responsibilities, title, team, groups, columns } = props;
  const { matrices, services, asOf, standings } = responsibilities;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const format = useFormat();

  return createPortal(
    <div className={`${ROOT} ${classes.root}`}>
      <h1>{t('print.title', { entity: title })}</h1>
      <p>
        {[
          team && t('print.owner', { team }),
          t('print.asOf', { date: format.day(asOf, 'long') }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <table>
        <thead>
          <tr>
            <th>{t('filter.service')}</th>
            <th>{t('print.revision')}</th>
            <th>{t('standings.platformDoes')}</th>
            <th>{t('state.communicated')}</th>
          </tr>
        </thead>
        <tbody>
          {matrices.map(matrix => {
            const standing = services.find(
              ({ serviceRef }) => serviceRef === matrix.serviceRef,
            );
            return (
              <tr key={matrix.serviceRef}>
                <td>{matrix.title}</td>
                <td>
                  {t('print.revisionOf', {
                    number: String(matrix.revision),
                    date: format.day(matrix.publishedAt),
                  })}
                </td>
                <td>
                  {standing &&
                    t('state.ofTotal', {
                      number: String(standing.tasks.platformDoes),
                      total: String(standing.tasks.total),
                    })}
                </td>
                <td>
                  {standing &&
                    t('state.ofTotal', {
                      number: String(standing.states.communicated.done),
                      total: String(standing.states.communicated.of),
                    })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {groups.map(group => (
        <section key={group.id}>
          <h2>{group.title}</h2>
          {group.rows.map(row => (
            <PrintedRow
              key={row.id}
              row={row}
              columns={columns}
              service={props.serviceTitle(row.serviceRef)}
              standing={standings[row.id]}
            />
          ))}
        </section>
      ))}
    </div>,
    document.body,
  );
}
