import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { MatrixImport } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';

/** How the columns and names of a table were taken, and what of it is a guess. */
export function ImportMapping(props: {
  mapping: NonNullable<MatrixImport['mapping']>;
}) {
  const { fields, parties, owners, guessed } = props.mapping;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const rows = [
    ...Object.entries(fields).map(([field, heading]) => [
      heading,
      t('import.field', { field }),
    ]),
    ...Object.entries(parties).map(([heading, party]) => [
      heading,
      t('import.party', { party }),
    ]),
    ...Object.entries(owners).map(([name, ids]) => [
      name,
      t('import.owners', { parties: ids.join(', ') }),
    ]),
  ];

  return (
    <section>
      <Table size="small" aria-label={t('import.columns')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('import.column')}</TableCell>
            <TableCell>{t('import.meaning')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(([name, meaning]) => (
            <TableRow key={`${name}-${meaning}`}>
              <TableCell component="th" scope="row" role="rowheader">
                {name}
              </TableCell>
              <TableCell>{meaning}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {guessed.length > 0 && (
        <Typography variant="caption" component="p">
          {t('import.guessed')} {guessed.join(' ')}
        </Typography>
      )}
    </section>
  );
}
