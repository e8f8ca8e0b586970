import { Fragment } from 'react';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CombinedRoadmap,
  isOpen,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { EntityName } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';

/** The answer in a sentence, and which services have nothing to say. */
export function FirstLine(props: { roadmap: CombinedRoadmap }) {
  const { services, glance, workingOn } = props.roadmap;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const withRoadmap = services.filter(({ roadmap }) => roadmap);
  const without = services.filter(({ roadmap }) => !roadmap);
  const working = withRoadmap.filter(({ roadmap }) =>
    roadmap?.intervals.some(
      ({ state, committed }) =>
        state === 'active' && committed.some(({ status }) => isOpen(status)),
    ),
  );

  const late = glance.lateOrAtRisk.length;
  const needsYou = glance.needsYou.length;

  return (
    <div>
      <Typography variant="h5" component="h2" gutterBottom>
        {working.length === 0
          ? t('entity.sentenceIdle', { count: withRoadmap.length })
          : t('entity.sentence', {
              services: t('entity.services', { count: working.length }),
              things: t('entity.things', { count: workingOn }),
              late: late
                ? t('entity.late', { count: late })
                : t('entity.noneLate'),
              needsYou: needsYou
                ? t('entity.needsYou', { count: needsYou })
                : t('entity.noneNeedsYou'),
            })}
      </Typography>
      {without.length > 0 && (
        <MutedText component="div">
          {t('entity.withoutRoadmap', {
            services: (
              <>
                {without.map(({ serviceRef }, index) => (
                  <Fragment key={serviceRef}>
                    {index > 0 && ', '}
                    <EntityName entityRef={serviceRef} />
                  </Fragment>
                ))}
              </>
            ),
          })}
        </MutedText>
      )}
    </div>
  );
}
