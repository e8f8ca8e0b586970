import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { LifecycleChip } from '@plinth/backstage-plugin-platform-services-react';
import { isEnding, serviceRefOf, serviceTitle } from '../../model';
import { platformServicesTranslationRef } from '../../translation';
import { ContactLine } from '../ServiceContacts';
import { Successors } from '../Successors';
import { ConsumerCount } from './ConsumerCount';
import { CapabilityGroup } from './selectServices';
import { ServiceItemProps } from './ServiceCard';
import { usePromise } from './usePromise';

const useStyles = makeStyles(
  theme => ({
    group: {
      color: theme.palette.text.secondary,
      backgroundColor: theme.palette.background.paper,
      fontWeight: 'bold',
    },
    service: { minWidth: theme.spacing(24) },
    benefit: { minWidth: theme.spacing(30) },
    count: { whiteSpace: 'nowrap' },
  }),
  { name: 'PlinthServiceTable' },
);

/** The services as a table, by capability. */
export function ServiceTable(props: {
  groups: CapabilityGroup[];
  itemProps(service: ServiceItemProps['service']): ServiceItemProps;
}) {
  const { groups, itemProps } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const hasFacts = groups.some(group =>
    group.services.some(service => itemProps(service).cardFacts.length > 0),
  );
  const columns = [
    t('table.service'),
    t('table.benefit'),
    t('table.promise'),
    t('table.consumers'),
    ...(hasFacts ? [t('table.more')] : []),
    t('table.contact'),
  ];
  return (
    // A scrolling area must be reachable with the keyboard.
    <TableContainer
      component={Paper}
      role="region"
      aria-label={t('table.label')}
      tabIndex={0}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column} scope="col">
                {column}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        {groups.map(group => (
          <TableBody key={group.capability}>
            <TableRow>
              <TableCell
                component="th"
                role="rowheader"
                scope="rowgroup"
                colSpan={columns.length}
                className={classes.group}
              >
                {group.title}
              </TableCell>
            </TableRow>
            {group.services.map(service => (
              <ServiceRow
                key={serviceRefOf(service)}
                hasFacts={hasFacts}
                {...itemProps(service)}
              />
            ))}
          </TableBody>
        ))}
      </Table>
    </TableContainer>
  );
}

function ServiceRow(props: ServiceItemProps & { hasFacts: boolean }) {
  const { service, summary, successors, serviceRefs, cardFacts, hasFacts } =
    props;
  const classes = useStyles();
  const sayPromise = usePromise();
  const serviceRef = serviceRefOf(service);
  return (
    <TableRow>
      <TableCell
        component="th"
        role="rowheader"
        scope="row"
        className={classes.service}
      >
        <EntityRefLink entityRef={serviceRef} disableTooltip>
          {serviceTitle(service)}
        </EntityRefLink>{' '}
        <LifecycleChip lifecycle={service.spec.lifecycle} />
      </TableCell>
      <TableCell className={classes.benefit}>
        {service.spec.benefit ?? service.metadata.description}{' '}
        {isEnding(service) && <Successors refs={successors} />}
      </TableCell>
      <TableCell>{sayPromise(service)}</TableCell>
      <TableCell className={classes.count}>
        {summary && <ConsumerCount summary={summary} />}
      </TableCell>
      {hasFacts && (
        <TableCell>
          {cardFacts.map((Fact, index) => (
            <div key={index}>
              <Fact serviceRef={serviceRef} serviceRefs={serviceRefs} />
            </div>
          ))}
        </TableCell>
      )}
      <TableCell>
        <ContactLine service={service} />
      </TableCell>
    </TableRow>
  );
}
