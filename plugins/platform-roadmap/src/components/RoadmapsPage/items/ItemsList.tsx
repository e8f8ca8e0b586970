import { Link } from '@backstage/core-components';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { Theme, makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ListedItem } from '@plinth/backstage-plugin-platform-roadmap-common';
import type { PlatformServiceSummary } from '@plinth/backstage-plugin-platform-services-common';
import { EntityName } from '@plinth/backstage-plugin-platform-services-react';
import { useServiceSummaries } from '../../../hooks';
import { useItemLink } from '../../../links';
import { platformRoadmapTranslationRef } from '../../../translation';
import { ItemStatus } from '../../ItemStatus';
import { MutedText } from '../../MutedText';
import { Target } from '../../Target';
import { ComponentCount } from '../../VoteButton';

const useStyles = makeStyles(
  theme => ({
    frame: {
      overflowX: 'auto',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
    },
    row: {
      '&&': { backgroundColor: 'transparent' },
      '& > *': {
        verticalAlign: 'top',
        fontWeight: 'normal',
        overflowWrap: 'anywhere',
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
    },
    item: { width: '36%' },
    list: { margin: 0, padding: 0, listStyle: 'none' },
    card: {
      padding: theme.spacing(1.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'PlinthItemsList' },
);

/** Props of {@link ItemsList}. */
export interface ItemsListProps {
  items: ListedItem[];
}

interface CountedItemsProps extends ItemsListProps {
  /** How many components stand on each service. */
  summaries: ReadonlyMap<string, PlatformServiceSummary>;
}

/** Items of several services: a table, or a list on narrow screens. */
export function ItemsList(props: ItemsListProps) {
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const summaries = useServiceSummaries(
    props.items.map(({ serviceRef }) => serviceRef),
  );
  const List = narrow ? ItemCards : ItemTable;
  return <List items={props.items} summaries={summaries} />;
}

function ItemTable(props: CountedItemsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <div className={classes.frame}>
      <Table size="small" aria-label={t('roadmaps.tableLabel')}>
        <TableHead>
          <TableRow className={classes.row}>
            <TableCell scope="col" className={classes.item}>
              {t('timeline.item')}
            </TableCell>
            <TableCell scope="col">{t('roadmaps.service')}</TableCell>
            <TableCell scope="col">{t('entity.columnStatus')}</TableCell>
            <TableCell scope="col">{t('entity.columnTarget')}</TableCell>
            <TableCell scope="col">{t('roadmaps.votes')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.items.map(item => (
            <TableRow
              key={`${item.serviceRef} ${item.key}`}
              className={classes.row}
            >
              <TableCell component="th" scope="row">
                <ItemName item={item} />
              </TableCell>
              <TableCell>
                <EntityName entityRef={item.serviceRef} />
              </TableCell>
              <TableCell>
                <ItemStatus status={item.status} />
              </TableCell>
              <TableCell>
                <Target item={item} />
              </TableCell>
              <TableCell>
                {item.votes}{' '}
                <ComponentCount
                  summary={props.summaries.get(item.serviceRef)}
                />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function ItemCards(props: CountedItemsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <ul className={classes.list} aria-label={t('roadmaps.tableLabel')}>
      {props.items.map(item => (
        <li key={`${item.serviceRef} ${item.key}`} className={classes.card}>
          <div>
            <ItemName item={item} />
          </div>
          <div>
            <ItemStatus status={item.status} /> <Target item={item} />
          </div>
          <div>
            <EntityName entityRef={item.serviceRef} />
            {' · '}
            {t('vote.count', { count: item.votes })}{' '}
            <ComponentCount summary={props.summaries.get(item.serviceRef)} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function ItemName(props: { item: ListedItem }) {
  const { serviceRef, key, project, horizon } = props.item;
  const itemLink = useItemLink();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <>
      <Link to={itemLink({ serviceRef, itemKey: key })}>{project}</Link>{' '}
      <MutedText variant="caption" component="span">
        {t(`horizon.${horizon}`)}
      </MutedText>
    </>
  );
}
