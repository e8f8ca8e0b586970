import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useItemLink } from '../../links';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';
import { TimelineBar } from './TimelineBar';
import { TimeScale, TimelineEntry } from './model';

const useStyles = makeStyles(
  theme => ({
    cell: {
      padding: theme.spacing(1, 2),
      textAlign: 'left',
      verticalAlign: 'top',
      fontWeight: 'normal',
      overflowWrap: 'anywhere',
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    axis: {
      padding: 0,
      verticalAlign: 'top',
      borderTop: `1px solid ${theme.palette.divider}`,
      backgroundImage: 'var(--plinth-timeline-lines)',
    },
  }),
  { name: 'PlinthTimelineRow' },
);

/** Props of {@link TimelineRow}. */
export interface TimelineRowProps {
  serviceRef: string;
  entry: TimelineEntry;
  scale: TimeScale;
}

/** An item: its name, its bar, and whether it is next or later. */
export function TimelineRow(props: TimelineRowProps) {
  const { serviceRef, entry, scale } = props;
  const { item } = entry;
  const { horizon } = item;
  const classes = useStyles();
  const itemLink = useItemLink();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <tr>
      <th scope="row" className={classes.cell}>
        <Link to={itemLink({ serviceRef, itemKey: item.key })}>
          {item.project}
        </Link>{' '}
        {horizon === 'uncommitted' && (
          <MutedText variant="caption" component="span">
            {t('horizon.uncommitted')}
          </MutedText>
        )}
      </th>
      <td className={classes.axis}>
        <TimelineBar entry={entry} scale={scale} />
      </td>
      <td className={classes.cell}>
        {(horizon === 'next' || horizon === 'later') && t(`service.${horizon}`)}
      </td>
    </tr>
  );
}
