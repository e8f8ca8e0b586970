import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ItemPlace,
  RoadmapItem,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformRoadmapTranslationRef } from '../../../translation';
import { useStatusSettings } from '../../ItemStatus';
import { MutedText } from '../../MutedText';
import {
  DeliverableStatusCell,
  DeliverableText,
  ItemGoal,
  ItemProject,
  ItemStakeholders,
} from '../../RoadmapTable';
import { itemView } from './itemView';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    deliverable: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      gap: theme.spacing(1),
      '& + &': {
        marginTop: theme.spacing(1),
        paddingTop: theme.spacing(1),
        borderTop: `1px solid ${theme.palette.divider}`,
      },
    },
  }),
  { name: 'PlinthPlanItemFacts' },
);

/** The cells of an item that is not being edited. */
export function PlanItemFacts(props: { item: RoadmapItem; place: ItemPlace }) {
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { severity } = useStatusSettings();
  const item = itemView({ ...props, severity });
  return (
    <>
      <div>
        <ItemProject item={item} />
      </div>
      <div>
        <ItemStakeholders item={item} />
      </div>
      <div>
        <ItemGoal item={item} />
      </div>
      {item.deliverables.length === 0 ? (
        <MutedText>{t('item.noDeliverables')}</MutedText>
      ) : (
        <ul className={classes.list}>
          {item.deliverables.map(deliverable => (
            <li key={deliverable.key} className={classes.deliverable}>
              <div>
                <DeliverableText deliverable={deliverable} />
              </div>
              <div>
                <DeliverableStatusCell deliverable={deliverable} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
