import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityName,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import { EntityResponsibilities } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';

/** Services whose matrix begins later, or lacks the variant that was asked for. */
export function ServiceRemarks(props: {
  responsibilities: EntityResponsibilities;
}) {
  const { rows, matrices, announced } = props.responsibilities;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const format = useFormat();

  const inForce = new Set(matrices.map(({ serviceRef }) => serviceRef));
  const beginnings = announced.filter(
    ({ serviceRef }, index) =>
      !inForce.has(serviceRef) &&
      announced.findIndex(other => other.serviceRef === serviceRef) === index,
  );
  const unknown = new Map(
    rows.flatMap(({ serviceRef, unknownVariant }) =>
      unknownVariant
        ? [[`${serviceRef} ${unknownVariant}`, { serviceRef, unknownVariant }]]
        : [],
    ),
  );

  return (
    <>
      {beginnings.map(({ serviceRef, effectiveFrom }) => (
        <Typography
          key={serviceRef}
          variant="body2"
          color="textSecondary"
          component="div"
        >
          {t('entity.comesIntoForce', {
            service: <EntityName entityRef={serviceRef} />,
            date: format.day(effectiveFrom),
          })}
        </Typography>
      ))}
      {[...unknown].map(([key, { serviceRef, unknownVariant }]) => (
        <Typography key={key} variant="body2" component="div">
          {t('entity.unknownVariant', {
            service: <EntityName entityRef={serviceRef} />,
            variant: unknownVariant,
          })}
        </Typography>
      ))}
    </>
  );
}
