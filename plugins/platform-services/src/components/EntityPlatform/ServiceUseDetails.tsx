import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { PlatformServiceEntity } from '@plinth/backstage-plugin-platform-services-common';
import {
  AnsweredBy,
  EntityName,
  ReasonChain,
  StatusChip,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import { ServiceUse } from '../../model';
import { platformServicesTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'max-content 1fr',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      lineHeight: '24px',
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0, minWidth: 0 },
      [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
    },
  }),
  { name: 'PlinthServiceUseDetails' },
);

/** One way in which an entity stands on a service: what, where, and why. */
export function ServiceUseDetails(props: {
  use: ServiceUse;
  service?: PlatformServiceEntity;
}) {
  const { use, service } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const { list } = useFormat();
  const plan = service?.spec.offerings?.find(
    offering => offering.name === use.offering,
  );
  return (
    <Typography variant="body2" component="dl" className={classes.root}>
      {use.offering && (
        <>
          <dt>{t('platform.plan')}</dt>
          <dd>{plan?.title ?? use.offering}</dd>
        </>
      )}
      {use.variant && use.variant !== use.offering && (
        <>
          <dt>{t('platform.variant')}</dt>
          <dd>{use.variant}</dd>
        </>
      )}
      {use.environments.length > 0 && (
        <>
          <dt>{t('platform.environments')}</dt>
          <dd>{list(use.environments)}</dd>
        </>
      )}
      <dt>{t('platform.why')}</dt>
      <dd>
        {use.reasons.map(reason => (
          <ReasonChain key={reason.join(' ')} reason={reason} />
        ))}
        {!use.own && (
          <AnsweredBy declaredBy={use.declaredBy} owner={use.declaredByOwner} />
        )}
        {service && use.offering && !plan && (
          <UnknownPlan use={use} service={service} />
        )}
      </dd>
    </Typography>
  );
}

/** A consumer has named a plan that the service does not have. */
function UnknownPlan(props: {
  use: ServiceUse;
  service: PlatformServiceEntity;
}) {
  const { use, service } = props;
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const { list } = useFormat();
  const plans = (service.spec.offerings ?? []).map(offering => offering.name);
  if (plans.length === 0) {
    return null;
  }
  return (
    <div>
      <StatusChip tone="warning">
        {t('platform.unknownPlan', {
          plan: use.offering ?? '',
          plans: list(plans),
          declaredBy: <EntityName entityRef={use.declaredBy} />,
        })}
      </StatusChip>
    </div>
  );
}
