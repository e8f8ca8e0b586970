import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RoadmapItemView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';
import { useItemLink } from '../../links';

/** Name of an item as a link to it, and whether it is committed. */
export function ItemTitle(props: {
  serviceRef: string;
  item: RoadmapItemView;
}) {
  const { serviceRef, item } = props;
  const itemLink = useItemLink();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <>
      <Link to={itemLink({ serviceRef, itemKey: item.key })}>
        {item.project}
      </Link>{' '}
      <MutedText variant="caption" component="span">
        {t(`horizon.${item.horizon}`)}
      </MutedText>
    </>
  );
}
