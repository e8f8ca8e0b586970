import { makeStyles } from '@material-ui/core/styles';
import { PlatformServiceEntity } from '@plinth/backstage-plugin-platform-services-common';
import {
  EntityName,
  ExternalLink,
} from '@plinth/backstage-plugin-platform-services-react';
import { peopleOf } from '../../model';
import { useHours } from './useHours';

const useStyles = makeStyles(
  theme => ({
    line: {
      display: 'inline-flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1),
      // Room for fingers between links on two lines.
      lineHeight: '24px',
      '& > *:not(:last-child)::after': {
        content: '"·"',
        marginLeft: theme.spacing(1),
      },
    },
  }),
  { name: 'PlinthContactLine' },
);

/** Whom to call, in one line: owner, channel, and hours if asked for. */
export function ContactLine(props: {
  service: PlatformServiceEntity;
  hours?: boolean;
}) {
  const { service, hours = false } = props;
  const classes = useStyles();
  const sayHours = useHours();
  const { support } = service.spec;
  return (
    <span className={classes.line}>
      {peopleOf(service).owner.map(ref => (
        <span key={ref}>
          <EntityName entityRef={ref} />
        </span>
      ))}
      {support?.channel && (
        <span>
          <ExternalLink url={support.url}>{support.channel}</ExternalLink>
        </span>
      )}
      {hours && support?.hours && <span>{sayHours(support.hours)}</span>}
    </span>
  );
}
