import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Offering } from '@plinth/backstage-plugin-platform-services-common';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import { serviceTitle } from '../../model';
import { platformServicesTranslationRef } from '../../translation';
import { useHours } from '../ServiceContacts';
import { useServiceEntity } from './useServiceEntity';

const useStyles = makeStyles(
  theme => ({
    plan: { minWidth: theme.spacing(20) },
    // Hosts let cells break inside words; a number is one word.
    fact: { wordBreak: 'normal', overflowWrap: 'normal' },
    number: { whiteSpace: 'nowrap' },
  }),
  { name: 'PlinthServiceOfferingsCard' },
);

/**
 * The plans of the platform service of the page and what they promise, side by
 * side.
 *
 * @public
 */
export function ServiceOfferingsCard() {
  const service = useServiceEntity();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const { offerings = [] } = service.spec;
  return (
    <EntityInfoCard title={t('offerings.title')}>
      <Typography variant="body2" gutterBottom>
        {offerings.length === 0
          ? t('offerings.none')
          : t('offerings.sentence', {
              service: serviceTitle(service),
              count: offerings.length,
            })}
      </Typography>
      {offerings.length > 0 && <OfferingsTable offerings={offerings} />}
    </EntityInfoCard>
  );
}

function OfferingsTable(props: { offerings: Offering[] }) {
  const { offerings } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const hasPrice = offerings.some(offering => offering.price);
  const columns = [
    t('offerings.plan'),
    t('offerings.availability'),
    t('offerings.rpo'),
    t('offerings.rto'),
    t('offerings.support'),
    ...(hasPrice ? [t('offerings.price')] : []),
  ];
  return (
    // A scrolling area must be reachable with the keyboard.
    <TableContainer
      role="region"
      aria-label={t('offerings.title')}
      tabIndex={0}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column} scope="col" className={classes.fact}>
                {column}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {offerings.map(offering => (
            <OfferingRow
              key={offering.name}
              offering={offering}
              hasPrice={hasPrice}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function OfferingRow(props: { offering: Offering; hasPrice: boolean }) {
  const { offering, hasPrice } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const { number, duration } = useFormat();
  const sayHours = useHours();
  const { availability, rpo, rto, supportHours } = offering.commitments ?? {};
  const none = t('offerings.notPromised');
  return (
    <TableRow>
      <TableCell
        component="th"
        role="rowheader"
        scope="row"
        className={classes.plan}
      >
        <Typography variant="subtitle2" component="div">
          {offering.title ?? offering.name}
        </Typography>
        {offering.description && (
          <Typography variant="body2" color="textSecondary">
            {offering.description}
          </Typography>
        )}
      </TableCell>
      <TableCell className={classes.number}>
        {availability === undefined
          ? none
          : t('offerings.percent', { percent: number(availability) })}
      </TableCell>
      <TableCell className={classes.number}>
        {rpo ? duration(rpo) : none}
      </TableCell>
      <TableCell className={classes.number}>
        {rto ? duration(rto) : none}
      </TableCell>
      <TableCell className={classes.fact}>
        {supportHours ? sayHours(supportHours) : none}
      </TableCell>
      {hasPrice && (
        <TableCell className={classes.fact}>{offering.price?.text}</TableCell>
      )}
    </TableRow>
  );
}
