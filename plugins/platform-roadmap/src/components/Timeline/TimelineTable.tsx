import { CSSProperties, useMemo } from 'react';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  toneColors,
  useRowPortions,
} from '@plinth/backstage-plugin-platform-services-react';
import { takeRows } from '../../filter';
import { todayInUtc } from '../../period';
import { platformRoadmapTranslationRef } from '../../translation';
import { TimelineHeader } from './TimelineHeader';
import { TimelineRow } from './TimelineRow';
import type { TimelineProps } from './Timeline';
import { createTimeScale, stretchOf } from './model';
import { drawLines } from './drawLines';

const useStyles = makeStyles(
  theme => ({
    frame: {
      overflowX: 'auto',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    table: {
      width: '100%',
      minWidth: theme.spacing(100),
      borderCollapse: 'collapse',
      tableLayout: 'fixed',
    },
    heading: {
      padding: theme.spacing(1, 2),
      textAlign: 'left',
      borderTop: `1px solid ${theme.palette.divider}`,
      backgroundColor: toneColors(theme, 'neutral').tint,
    },
    none: {
      padding: theme.spacing(1, 2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'PlinthTimelineTable' },
);

/** {@link Timeline} on a wide screen. */
export function TimelineTable(props: TimelineProps) {
  const { label, groups } = props;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const today = todayInUtc();
  const scale = useMemo(
    () =>
      createTimeScale(
        stretchOf(
          groups.flatMap(({ entries }) => entries),
          today,
        ),
      ),
    [groups, today],
  );

  const total = groups.flatMap(({ entries }) => entries).length;
  const shown = takeRows(
    groups.map(({ entries }) => entries),
    useRowPortions({ total, needed: 0 }),
  );

  return (
    // A scrolling area must be reachable with the keyboard.
    <div
      className={classes.frame}
      tabIndex={0}
      role="region"
      aria-label={t('timeline.area')}
    >
      <table className={classes.table} aria-label={label}>
        <TimelineHeader scale={scale} today={today} />
        {groups.map(({ serviceRef, heading, intervals, entries }, index) => (
          <tbody
            key={serviceRef}
            style={
              {
                '--plinth-timeline-lines': drawLines({
                  theme,
                  scale,
                  today,
                  intervals,
                }),
              } as CSSProperties
            }
          >
            {heading && (shown[index].length > 0 || entries.length === 0) && (
              <tr>
                <th scope="rowgroup" colSpan={3} className={classes.heading}>
                  {heading}
                </th>
              </tr>
            )}
            {shown[index].map(entry => (
              <TimelineRow
                key={entry.item.key}
                serviceRef={serviceRef}
                entry={entry}
                scale={scale}
              />
            ))}
            {entries.length === 0 && (
              <tr>
                <td colSpan={3} className={classes.none}>
                  {t('entity.noItems')}
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}
