import { ComponentType, memo } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  PlatformServiceEntity,
  PlatformServiceSummary,
} from '@plinth/backstage-plugin-platform-services-common';
import {
  LifecycleChip,
  ServiceCardFactProps,
} from '@plinth/backstage-plugin-platform-services-react';
import { isEnding, serviceRefOf, serviceTitle } from '../../model';
import { ContactLine } from '../ServiceContacts';
import { Successors } from '../Successors';
import { ConsumerCount } from './ConsumerCount';
import { usePromise } from './usePromise';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      height: '100%',
      padding: theme.spacing(2),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
    },
    title: { overflowWrap: 'anywhere' },
    facts: {
      margin: 0,
      marginTop: 'auto',
      padding: 0,
      listStyle: 'none',
      color: theme.palette.text.secondary,
      '& li:empty': { display: 'none' },
    },
  }),
  { name: 'PlinthServiceCard' },
);

/** What one card or one row of the storefront shows. */
export interface ServiceItemProps {
  service: PlatformServiceEntity;
  summary?: PlatformServiceSummary;
  /** Full refs of the services that replace it. */
  successors: string[];
  /** Full refs of all services on the screen, sorted. */
  serviceRefs: string[];
  cardFacts: ReadonlyArray<ComponentType<ServiceCardFactProps>>;
}

/**
 * What a service takes off your hands, what it promises, and whom to call.
 * While somebody types, the cards that stay are not drawn again.
 */
export const ServiceCard = memo(ServiceCardContent);

function ServiceCardContent(props: ServiceItemProps) {
  const { service, summary, successors, serviceRefs, cardFacts } = props;
  const classes = useStyles();
  const sayPromise = usePromise();
  const { benefit, lifecycle } = service.spec;
  const serviceRef = serviceRefOf(service);
  return (
    <Paper component="article" className={classes.root}>
      <div className={classes.head}>
        <Typography variant="h6" component="h3" className={classes.title}>
          <EntityRefLink entityRef={serviceRef} disableTooltip>
            {serviceTitle(service)}
          </EntityRefLink>
        </Typography>
        <LifecycleChip lifecycle={lifecycle} />
      </div>
      <Typography variant="body1">
        {benefit ?? service.metadata.description}
      </Typography>
      {isEnding(service) && (
        <Typography variant="body2">
          <Successors refs={successors} />
        </Typography>
      )}
      <Typography variant="body2" component="ul" className={classes.facts}>
        <li>{sayPromise(service)}</li>
        <li>{summary && <ConsumerCount summary={summary} />}</li>
        {cardFacts.map((Fact, index) => (
          <li key={index}>
            <Fact serviceRef={serviceRef} serviceRefs={serviceRefs} />
          </li>
        ))}
        <li>
          <ContactLine service={service} />
        </li>
      </Typography>
    </Paper>
  );
}
