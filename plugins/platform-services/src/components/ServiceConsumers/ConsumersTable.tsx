import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  PlatformServiceEntity,
  ServiceConsumer,
} from '@plinth/backstage-plugin-platform-services-common';
import { EntityName } from '@plinth/backstage-plugin-platform-services-react';
import { platformServicesTranslationRef } from '../../translation';

/** Consumers with what they use, one row each. */
export function ConsumersTable(props: {
  consumers: ServiceConsumer[];
  service: PlatformServiceEntity;
}) {
  const { consumers, service } = props;
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const columns = [
    t('consumers.consumer'),
    t('consumers.owner'),
    t('consumers.uses'),
  ];
  return (
    // A scrolling area must be reachable with the keyboard.
    <TableContainer
      component={Paper}
      role="region"
      aria-label={t('consumers.table')}
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
        <TableBody>
          {consumers.map(consumer => (
            <ConsumerRow
              key={consumer.entityRef}
              consumer={consumer}
              service={service}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function ConsumerRow(props: {
  consumer: ServiceConsumer;
  service: PlatformServiceEntity;
}) {
  const { consumer, service } = props;
  return (
    <TableRow>
      <TableCell component="th" role="rowheader" scope="row">
        <EntityName entityRef={consumer.entityRef} icon />
      </TableCell>
      <TableCell>
        {consumer.ownerRef && <EntityName entityRef={consumer.ownerRef} />}
      </TableCell>
      <TableCell>
        {consumer.uses.map((use, index) => (
          <div key={index}>
            <UseText use={use} service={service} />
          </div>
        ))}
      </TableCell>
    </TableRow>
  );
}

function UseText(props: {
  use: ServiceConsumer['uses'][number];
  service: PlatformServiceEntity;
}) {
  const { use, service } = props;
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const offering = service.spec.offerings?.find(
    ({ name }) => name === use.offering,
  );
  const plan = offering?.title ?? use.offering;
  if (plan && use.environment) {
    return <>{t('consumers.use', { plan, environment: use.environment })}</>;
  }
  return <>{plan ?? use.environment ?? t('consumers.notSaid')}</>;
}
