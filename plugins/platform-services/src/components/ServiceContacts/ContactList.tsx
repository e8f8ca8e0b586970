import { Fragment, ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { PlatformServiceEntity } from '@plinth/backstage-plugin-platform-services-common';
import {
  EntityName,
  ExternalLink,
} from '@plinth/backstage-plugin-platform-services-react';
import { peopleOf } from '../../model';
import { platformServicesTranslationRef } from '../../translation';
import { ServiceLinks } from './ServiceLinks';
import { useHours } from './useHours';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'max-content 1fr',
      gap: theme.spacing(0.5, 3),
      margin: 0,
      // Room for fingers between links on two lines.
      lineHeight: '24px',
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: '1fr',
        gap: theme.spacing(0),
        '& dd': { marginBottom: theme.spacing(1) },
      },
    },
    term: { color: theme.palette.text.secondary },
    detail: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'PlinthContactList' },
);

/** Everybody who stands behind a service, and where they are found. */
export function ContactList(props: { service: PlatformServiceEntity }) {
  const { service } = props;
  const classes = useStyles();
  const sayHours = useHours();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const people = peopleOf(service);
  const { support, links = [] } = service.spec;

  const rows: Array<[string, ReactNode]> = [];
  if (support?.channel) {
    rows.push([
      t('contact.channel'),
      <ExternalLink url={support.url}>{support.channel}</ExternalLink>,
    ]);
  } else if (support?.url) {
    rows.push([
      t('contact.channel'),
      <ExternalLink url={support.url}>{t('contact.help')}</ExternalLink>,
    ]);
  }
  if (support?.hours) {
    rows.push([t('contact.hours'), sayHours(support.hours)]);
  }
  const roles = ['supportedBy', 'operatedBy', 'productOwner', 'owner'] as const;
  for (const role of roles) {
    if (people[role].length > 0) {
      rows.push([t(`contact.${role}`), <Names refs={people[role]} />]);
    }
  }
  if (links.length > 0) {
    rows.push([t('contact.links'), <ServiceLinks links={links} />]);
  }

  return (
    <Typography variant="body2" component="dl" className={classes.list}>
      {rows.map(([term, detail]) => (
        <Fragment key={term}>
          <dt className={classes.term}>{term}</dt>
          <dd className={classes.detail}>{detail}</dd>
        </Fragment>
      ))}
    </Typography>
  );
}

function Names(props: { refs: string[] }) {
  return (
    <>
      {props.refs.map((ref, index) => (
        <Fragment key={ref}>
          {index > 0 && ', '}
          <EntityName entityRef={ref} />
        </Fragment>
      ))}
    </>
  );
}
