import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReasonedRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  EntityName,
  ReasonChain,
  toneColors,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { FreshnessText } from '../FreshnessText';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      fontWeight: 'normal',
    },
    name: { fontWeight: 'bold' },
    reason: { color: toneColors(theme, 'neutral').text },
  }),
  { name: 'PlinthServiceHeading' },
);

/** A service, why the entity stands on it, and how fresh its roadmap is. */
export function ServiceHeading(props: { service: ReasonedRoadmap }) {
  const { serviceRef, reasons, roadmap } = props.service;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const [reason] = reasons;
  return (
    <div className={classes.root}>
      <span className={classes.name}>
        <EntityName entityRef={serviceRef} />
      </span>
      {reason && reason.length > 2 && (
        <span className={classes.reason}>
          <ReasonChain reason={reason.slice(0, -1)} />
        </span>
      )}
      {reason && reason.length <= 2 && (
        <span className={classes.reason}>{t('entity.direct')}</span>
      )}
      {reasons.length > 1 && (
        <span className={classes.reason}>
          {t('entity.otherReasons', { count: reasons.length - 1 })}
        </span>
      )}
      {roadmap && roadmap.source === 'own' && (
        <FreshnessText freshness={roadmap.freshness} />
      )}
    </div>
  );
}
