import { useMemo } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadFailed,
  NothingFound,
  PlinthQueryProvider,
  Skeleton,
  mutedText,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import { useMyResponsibilities } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { ItemsTable } from './ItemsTable';
import { MineFilters } from './MineFilters';
import { Pager } from './Pager';
import { ItemFilter, selectItems, sumRows } from './selectItems';

const PAGE_SIZE = 25;

const useStyles = makeStyles(theme => ({
  root: {
    // Material UI's own secondary text is too faint on the page's background.
    '& .MuiTypography-colorTextSecondary': { color: mutedText(theme) },
  },
}));

/** Everything that the groups of the reader answer for, what is open first. */
export function MyResponsibilities() {
  return (
    <PlinthQueryProvider>
      <MyResponsibilitiesContent />
    </PlinthQueryProvider>
  );
}

function MyResponsibilitiesContent() {
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const query = useMyResponsibilities();
  const { data, error, refetch, hasNextPage, isFetching } = query;
  const { state, update, reset } = useUrlState({
    defaults: { show: 'all', q: '', owner: '', service: '', page: '1' },
    allowed: { show: ['all', 'open'] },
  });

  const items = useMemo(
    () => data?.pages.flatMap(page => page.items) ?? [],
    [data],
  );
  const filter: ItemFilter = {
    show: state.show,
    text: state.q,
    ownerRef: state.owner,
    serviceRef: state.service,
  };

  if (error && !data) {
    return (
      <LoadFailed title={t('mine.failed')} error={error} onRetry={refetch} />
    );
  }
  if (!data) {
    return <Skeleton heights={[32, 40, 480]} />;
  }
  if (items.length === 0) {
    return (
      <>
        <Typography variant="h6" component="p" gutterBottom>
          {t('mine.nothingTitle')}
        </Typography>
        <Typography variant="body1">{t('mine.nothingText')}</Typography>
      </>
    );
  }

  const selected = selectItems(items, filter);
  const pages = Math.max(1, Math.ceil(selected.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, Number(state.page) || 1), pages);
  const rows = sumRows(items);

  return (
    <div className={classes.root}>
      <Typography variant="h5" component="h2">
        {t('mine.sentence', {
          count: rows.total,
          entities: t('mine.entities', {
            count: new Set(items.map(({ entityRef }) => entityRef)).size,
          }),
          open: String(rows.open),
        })}
      </Typography>
      <MineFilters
        items={items}
        filter={filter}
        shown={selected.length}
        onChange={change =>
          update({
            page: '1',
            ...('show' in change && { show: change.show }),
            ...('text' in change && { q: change.text }),
            ...('ownerRef' in change && { owner: change.ownerRef }),
            ...('serviceRef' in change && { service: change.serviceRef }),
          })
        }
      />
      {selected.length === 0 ? (
        <NothingSelected filter={filter} onClear={reset} />
      ) : (
        <ItemsTable
          items={selected.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
        />
      )}
      <Pager
        page={page}
        pages={pages}
        onChange={next => update({ page: String(next) })}
      />
      {hasNextPage && !isFetching && (
        <Typography variant="body2" component="div">
          {t('mine.more')}{' '}
          <Button color="primary" onClick={() => query.fetchNextPage()}>
            {t('mine.readMore')}
          </Button>
        </Typography>
      )}
    </div>
  );
}

/** Nothing open is good news; nothing found is not. */
function NothingSelected(props: { filter: ItemFilter; onClear(): void }) {
  const { show, text, ownerRef, serviceRef } = props.filter;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  return show === 'open' && !text && !ownerRef && !serviceRef ? (
    <Typography variant="body1">{t('mine.allDone')}</Typography>
  ) : (
    <NothingFound onClear={props.onClear} />
  );
}
