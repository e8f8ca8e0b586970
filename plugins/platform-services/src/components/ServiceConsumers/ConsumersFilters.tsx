import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { entityPresentationSnapshot } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  SearchField,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformServicesTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(2),
      marginBottom: theme.spacing(2),
      [theme.breakpoints.down('xs')]: { '& > *': { flexGrow: 1 } },
    },
    search: { flex: `1 1 ${theme.spacing(30)}px`, minWidth: 0 },
  }),
  { name: 'PlinthConsumersFilters' },
);

/** Search and filter of the consumers of a service. */
export function ConsumersFilters(props: {
  text: string;
  owner: string;
  /** Absent owners cannot be chosen: under a condition nobody counts them. */
  owners: Array<{ ownerRef: string; count: number }>;
  onChange(change: { q?: string; owner?: string }): void;
}) {
  const { text, owner, owners, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  return (
    <div className={classes.root} role="search">
      <div className={classes.search}>
        <SearchField
          label={t('consumers.search')}
          placeholder={t('consumers.search')}
          value={text}
          onChange={q => onChange({ q })}
        />
      </div>
      {owners.length > 0 && (
        <SelectField
          label={t('consumers.owner')}
          options={[
            { value: '', label: t('consumers.anyOwner') },
            ...owners.map(({ ownerRef, count }) => ({
              value: ownerRef,
              label: t('consumers.ownerOption', {
                owner: entityPresentationSnapshot(ownerRef).primaryTitle,
                number: String(count),
              }),
            })),
          ]}
          value={owner}
          onChange={next => onChange({ owner: next })}
        />
      )}
    </div>
  );
}
