import { ReactNode, RefObject } from 'react';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityName,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  EntityResponsibilities,
  countTasks,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { ServiceRemarks } from './ServiceRemarks';

/** Props of {@link FirstLine}. */
export interface FirstLineProps {
  responsibilities: EntityResponsibilities;
  /** Title of the consuming team, when the reader does not belong to it. */
  otherTeam?: string;
  /** How many rows the reader has not seen yet; absent when that is not known. */
  newRows?: number;
  /** How many rows wait for an acknowledgement. */
  open: number;
  headingRef: RefObject<HTMLHeadingElement>;
  /** What the reader can do here. */
  children?: ReactNode;
}

/** The answer in a sentence, and what has to be known beside it. */
export function FirstLine(props: FirstLineProps) {
  const { responsibilities, otherTeam, newRows = 0, open } = props;
  const { rows, layers, matrices, withoutMatrix, conflicts } = responsibilities;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const format = useFormat();

  const count =
    layers.find(layer => layer.party === 'consumer')?.accountable ?? 0;
  const services = t('entity.services', { count: matrices.length });
  const news = newRows > 0 ? `; ${t('entity.new', { count: newRows })}` : '';
  const ownRows = rows.filter(row => row.own);
  const { platformDoes, total } = countTasks({ rows: ownRows });
  const taken = { done: String(platformDoes), total: String(total) };
  const undetermined = ownRows.filter(row => row.undetermined).length;
  const lastAt = lastAcknowledgement(responsibilities);

  const remarks = [
    otherTeam ? t('entity.takenOffTheirs', taken) : t('entity.takenOff', taken),
    open > 0 && t('entity.open', { count: open }),
    lastAt && t('entity.lastAcknowledged', { date: format.day(lastAt) }),
    undetermined > 0 && t('entity.undetermined', { count: undetermined }),
    conflicts.length > 0 && t('entity.conflicts', { count: conflicts.length }),
  ].filter(Boolean);

  return (
    <>
      <Typography
        variant="h5"
        component="h2"
        gutterBottom
        ref={props.headingRef}
        tabIndex={-1}
      >
        {otherTeam
          ? t('entity.sentenceTheirs', {
              count,
              services,
              news,
              team: otherTeam,
            })
          : t('entity.sentenceYours', { count, services, news })}
      </Typography>
      <Typography variant="body2" color="textSecondary" component="div">
        {remarks.join(' ')} {props.children}
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
      <ServiceRemarks responsibilities={responsibilities} />
    </>
  );
}

/** ISO 8601; when the team last said yes to anything here. */
function lastAcknowledgement(
  responsibilities: EntityResponsibilities,
): string | undefined {
  return Object.values(responsibilities.standings)
    .flatMap(({ acknowledgement }) => acknowledgement?.at ?? [])
    .sort()
    .at(-1);
}
