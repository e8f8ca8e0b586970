import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityName } from '@plinth/backstage-plugin-platform-services-react';
import { anchorOf, useItemLink } from '../../links';
import { platformRoadmapTranslationRef } from '../../translation';
import { useItemName } from './ItemNames';

/** What an item waits for, here or on the roadmap of another service. */
export function ItemDependency(props: { service?: string; item: string }) {
  const { service, item } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const itemLink = useItemLink();
  const name = useItemName(item);
  if (!service) {
    return (
      <>
        {t('item.dependsOn', {
          item: <Link to={`#${anchorOf(item)}`}>{name}</Link>,
        })}
      </>
    );
  }
  return (
    <>
      {t('item.dependsOnOf', {
        item: (
          <Link to={itemLink({ serviceRef: service, itemKey: item })}>
            {item}
          </Link>
        ),
        service: <EntityName entityRef={service} />,
      })}
    </>
  );
}
