import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityName } from '@plinth/backstage-plugin-platform-services-react';
import {
  EntityResponsibilities,
  countTasks,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';

/** Props of {@link FirstLine}. */
export interface FirstLineProps {
  responsibilities: EntityResponsibilities;
  /** Title of the consuming team, when the reader does not belong to it. */
  otherTeam?: string;
}

/** The answer in a sentence, and what has to be known beside it. */
export function FirstLine(props: FirstLineProps) {
  const { responsibilities, otherTeam } = props;
  const { rows, layers, matrices, withoutMatrix, conflicts } = responsibilities;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  const count =
    layers.find(layer => layer.party === 'consumer')?.accountable ?? 0;
  const services = t('entity.services', { count: matrices.length });
  const ownRows = rows.filter(row => row.own);
  const { platformDoes, total } = countTasks({ rows: ownRows });
  const taken = { done: String(platformDoes), total: String(total) };
  const undetermined = ownRows.filter(row => row.undetermined).length;

  const remarks = [
    otherTeam ? t('entity.takenOffTheirs', taken) : t('entity.takenOff', taken),
    undetermined > 0 && t('entity.undetermined', { count: undetermined }),
    conflicts.length > 0 && t('entity.conflicts', { count: conflicts.length }),
  ].filter(Boolean);

  return (
    <>
      <Typography variant="h5" component="h2" gutterBottom>
        {otherTeam
          ? t('entity.sentenceTheirs', { count, services, team: otherTeam })
          : t('entity.sentenceYours', { count, services })}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {remarks.join(' ')}
      </Typography>
      {withoutMatrix.length > 0 && (
        <Typography variant="body2" color="textSecondary" component="div">
          {t('entity.withoutMatrix', {
            services: (
              <>
                {withoutMatrix.map(({ serviceRef }, index) => (
                  <span key={serviceRef}>
                    {index > 0 && ', '}
                    <EntityName entityRef={serviceRef} />
                  </span>
                ))}
              </>
            ),
          })}
        </Typography>
      )}
    </>
  );
}
