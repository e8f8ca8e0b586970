import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { PlatformServiceEntity } from '@plinth/backstage-plugin-platform-services-common';
import {
  EntityName,
  LifecycleChip,
} from '@plinth/backstage-plugin-platform-services-react';
import { isEnding, serviceTitle } from '../../model';
import { platformServicesTranslationRef } from '../../translation';
import { ContactLine, ServiceLinks } from '../ServiceContacts';
import { Successors } from '../Successors';
import { ServiceUseDetails } from './ServiceUseDetails';
import { StandsOnService } from './useStandsOn';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: '2fr 1fr',
      gap: theme.spacing(2, 4),
      padding: theme.spacing(2),
      [theme.breakpoints.down('sm')]: { gridTemplateColumns: '1fr' },
    },
    column: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      minWidth: 0,
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
    },
    uses: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'PlinthServicePanel' },
);

/** One service that an entity stands on. */
export function ServicePanel(props: StandsOnService) {
  const { serviceRef, service, uses, successors } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  return (
    <Paper component="article" className={classes.root}>
      <div className={classes.column}>
        <div className={classes.head}>
          <Typography variant="h6" component="h3">
            {service ? (
              <EntityRefLink entityRef={serviceRef} disableTooltip>
                {serviceTitle(service)}
              </EntityRefLink>
            ) : (
              <EntityName entityRef={serviceRef} />
            )}
          </Typography>
          {service && <LifecycleChip lifecycle={service.spec.lifecycle} />}
        </div>
        <Typography variant="body1">
          {service ? service.spec.benefit : t('platform.hidden')}
        </Typography>
        {service && isEnding(service) && (
          <Typography variant="body2">
            <Successors refs={successors} />
          </Typography>
        )}
        <ul className={classes.uses}>
          {uses.map((use, index) => (
            <li key={index}>
              <ServiceUseDetails use={use} service={service} />
            </li>
          ))}
        </ul>
      </div>
      {service && <WhomToCall service={service} />}
    </Paper>
  );
}

function WhomToCall(props: { service: PlatformServiceEntity }) {
  const { service } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const links = (service.spec.links ?? []).filter(link =>
    ['status', 'runbook', 'docs'].includes(link.kind),
  );
  return (
    <div className={classes.column}>
      <Typography variant="subtitle2" component="h4">
        {t('contact.title')}
      </Typography>
      <Typography variant="body2" component="div">
        <ContactLine service={service} hours />
      </Typography>
      {links.length > 0 && (
        <Typography variant="body2" component="div">
          <ServiceLinks links={links} />
        </Typography>
      )}
    </div>
  );
}
