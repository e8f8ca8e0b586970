import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { Theme, makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ReasonedRoadmap,
  RoadmapItemView,
  isOpen,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import type { PlatformServiceSummary } from '@plinth/backstage-plugin-platform-services-common';
import {
  toneColors,
  useRowPortions,
} from '@plinth/backstage-plugin-platform-services-react';
import { takeRows } from '../../filter';
import { platformRoadmapTranslationRef } from '../../translation';
import { ItemStatus } from '../ItemStatus';
import { ItemGoal } from '../RoadmapTable/ItemGoal';
import { Target } from '../Target';
import { VoteButton } from '../VoteButton';
import { ItemTitle } from './ItemTitle';
import { ServiceHeading } from './ServiceHeading';

const useStyles = makeStyles(
  theme => ({
    frame: {
      overflowX: 'auto',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
    },
    heading: { '&&': { backgroundColor: toneColors(theme, 'neutral').tint } },
    row: {
      '&&': { backgroundColor: 'transparent' },
      '& > *': {
        verticalAlign: 'top',
        overflowWrap: 'anywhere',
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
    },
    item: { width: '34%', fontWeight: 'normal' },
    status: { width: '14%' },
    target: { width: '18%' },
    votes: { width: theme.spacing(16) },
    groups: {
      display: 'grid',
      gap: theme.spacing(2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    cards: { margin: 0, padding: 0, listStyle: 'none' },
    card: {
      display: 'grid',
      gap: theme.spacing(0.5),
      padding: theme.spacing(1.5, 0),
      overflowWrap: 'anywhere',
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'PlinthServiceItems' },
);

/** Props of {@link ServiceItems}. */
export interface ServiceItemsProps {
  /** Full ref of what the page is about. */
  pageRef: string;
  groups: Array<{ service: ReasonedRoadmap; items: RoadmapItemView[] }>;
  /** How many components stand on each service. */
  summaries: ReadonlyMap<string, PlatformServiceSummary>;
}

/** What is coming, by service: a table, or a list on narrow screens. */
export function ServiceItems(props: ServiceItemsProps) {
  const { groups } = props;
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const total = groups.flatMap(({ items }) => items).length;
  const shown = takeRows(
    groups.map(({ items }) => items),
    useRowPortions({ total, needed: 0 }),
  );
  const Shown = narrow ? ItemCards : ItemTable;
  return (
    <Shown
      {...props}
      groups={groups
        .map(({ service, items }, index) => ({
          service,
          items: shown[index],
          isWaiting: items.length > 0 && shown[index].length === 0,
        }))
        .filter(({ isWaiting }) => !isWaiting)}
    />
  );
}

function ItemTable(props: ServiceItemsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <div className={classes.frame}>
      <Table size="small" aria-label={t('entity.tableLabel')}>
        <TableHead>
          <TableRow>
            <TableCell scope="col" className={classes.item}>
              {t('entity.columnItem')}
            </TableCell>
            <TableCell scope="col" className={classes.status}>
              {t('entity.columnStatus')}
            </TableCell>
            <TableCell scope="col" className={classes.target}>
              {t('entity.columnTarget')}
            </TableCell>
            <TableCell scope="col">{t('entity.columnGoal')}</TableCell>
            <TableCell scope="col" className={classes.votes}>
              {t('roadmaps.votes')}
            </TableCell>
          </TableRow>
        </TableHead>
        {props.groups.map(({ service, items }) => (
          <TableBody key={service.serviceRef}>
            <TableRow className={classes.row}>
              <TableCell
                component="th"
                scope="rowgroup"
                colSpan={5}
                className={classes.heading}
              >
                <ServiceHeading service={service} />
              </TableCell>
            </TableRow>
            {items.map(item => (
              <TableRow key={item.key} className={classes.row}>
                <TableCell component="th" scope="row" className={classes.item}>
                  <ItemTitle serviceRef={service.serviceRef} item={item} />
                </TableCell>
                <TableCell>
                  <ItemStatus status={item.status} />
                </TableCell>
                <TableCell>
                  <Target item={item} />
                </TableCell>
                <TableCell>
                  <ItemGoal item={item} />
                </TableCell>
                <TableCell>
                  {isOpen(item.status) && (
                    <VoteButton
                      pageRef={props.pageRef}
                      serviceRef={service.serviceRef}
                      item={item}
                      summary={props.summaries.get(service.serviceRef)}
                    />
                  )}
                </TableCell>
              </TableRow>
            ))}
            {items.length === 0 && (
              <TableRow className={classes.row}>
                <TableCell colSpan={5}>{t('entity.noItems')}</TableCell>
              </TableRow>
            )}
          </TableBody>
        ))}
      </Table>
    </div>
  );
}

function ItemCards(props: ServiceItemsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <ul className={classes.groups} aria-label={t('entity.tableLabel')}>
      {props.groups.map(({ service, items }) => (
        <li key={service.serviceRef}>
          <ServiceHeading service={service} />
          <ul className={classes.cards}>
            {items.map(item => (
              <li key={item.key} className={classes.card}>
                <div>
                  <ItemTitle serviceRef={service.serviceRef} item={item} />
                </div>
                <div>
                  <ItemStatus status={item.status} /> <Target item={item} />
                </div>
                <div>
                  <ItemGoal item={item} />
                </div>
                {isOpen(item.status) && (
                  <div>
                    <VoteButton
                      pageRef={props.pageRef}
                      serviceRef={service.serviceRef}
                      item={item}
                      summary={props.summaries.get(service.serviceRef)}
                    />
                  </div>
                )}
              </li>
            ))}
            {items.length === 0 && (
              <li className={classes.card}>{t('entity.noItems')}</li>
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}
