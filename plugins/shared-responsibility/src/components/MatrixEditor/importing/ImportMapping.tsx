import Button from '@material-ui/core/Button';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SelectField } from '@plinth/backstage-plugin-platform-services-react';
import { MatrixImport } from '@plinth/backstage-plugin-shared-responsibility-common';
import type {
  TableField,
  TableOptions,
} from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { newId } from '../model';
import { MeaningRow } from './MeaningRow';
import {
  TABLE_FIELDS,
  partyChoices,
  shownMapping,
  withColumn,
} from './tableMapping';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1.5), justifyItems: 'start' },
  table: {
    '& th, & td': { overflowWrap: 'break-word', wordBreak: 'normal' },
    [theme.breakpoints.down('xs')]: {
      '& th, & td': { padding: theme.spacing(1) },
    },
  },
}));

/** Props of {@link ImportMapping}. */
export interface ImportMappingProps {
  plan: MatrixImport;
  headings: string[];
  /** What the reader has said of the table. */
  known: TableOptions;
  isReading: boolean;
  onChange(known: TableOptions): void;
  /** Reads the table again with what is known. */
  onRead(): void;
}

/**
 * How the columns and names of a table were taken, and what of it is a guess;
 * what is wrong can be said, and the table read again.
 */
export function ImportMapping(props: ImportMappingProps) {
  const { plan, headings, known, isReading, onChange, onRead } = props;
  const { mapping } = plan;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const { layout, fields, parties, owners } = shownMapping(mapping, known);
  const choices = partyChoices(plan, known);
  const guessed = mapping?.guessed ?? [];

  const notChosen = { value: '', label: t('import.notChosen') };
  const fieldOptions = TABLE_FIELDS.map(field => ({
    value: `field:${field}`,
    label: t(`import.field.${field}`),
  }));
  const partyOptions = choices.map(party => ({
    value: `party:${party}`,
    label: t('import.party', { party }),
  }));
  const ownParty = (heading: string) => ({
    value: `party:${newId(heading, choices)}`,
    label: t('import.ownParty'),
  });
  const valueOf = (heading: string): string => {
    const field = TABLE_FIELDS.find(each => fields[each] === heading);
    if (field) {
      return `field:${field}`;
    }
    return parties[heading] ? `party:${parties[heading]}` : '';
  };

  return (
    <section className={classes.root}>
      <Typography variant="body2">{t('import.mappingHelp')}</Typography>
      <SelectField
        label={t('import.layout')}
        value={layout}
        onChange={value => onChange({ layout: value as 'raci' | 'grid' })}
        options={(['raci', 'grid'] as const).map(value => ({
          value,
          label: t(`import.layout.${value}`),
        }))}
      />
      <Table
        size="small"
        className={classes.table}
        aria-label={t('import.columns')}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('import.column')}</TableCell>
            <TableCell>{t('import.meaning')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {headings.map(heading => (
            <MeaningRow
              key={heading}
              name={heading}
              value={valueOf(heading)}
              options={[
                notChosen,
                ...fieldOptions,
                ...(layout === 'raci' ? partyOptions : []),
                ...(layout === 'raci' && !parties[heading]
                  ? [ownParty(heading)]
                  : []),
              ]}
              onChange={value => {
                const [kind, id] = value.split(':');
                onChange(
                  withColumn({
                    mapping,
                    known,
                    heading,
                    ...(kind === 'field' && {
                      meaning: { field: id as TableField },
                    }),
                    ...(kind === 'party' && { meaning: { party: id } }),
                  }),
                );
              }}
            />
          ))}
          {layout === 'grid' &&
            Object.entries(owners).map(([name, ids]) => (
              <MeaningRow
                key={`owner-${name}`}
                name={name}
                value={ids.join(',')}
                options={[
                  ...(ids.length > 1 ? [ids.join(',')] : []),
                  ...choices,
                ].map(value => ({
                  value,
                  label: t('import.owners', {
                    parties: value.split(',').join(', '),
                  }),
                }))}
                onChange={value =>
                  onChange({
                    ...known,
                    layout,
                    owners: { ...owners, [name]: value.split(',') },
                  })
                }
              />
            ))}
        </TableBody>
      </Table>
      {guessed.length > 0 && (
        <Typography variant="caption" component="p">
          {t('import.guessed')} {guessed.join(' ')}
        </Typography>
      )}
      <Button
        variant="outlined"
        disabled={isReading || Object.keys(known).length === 0}
        onClick={onRead}
      >
        {t('import.again')}
      </Button>
    </section>
  );
}
