import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import { CapabilityGroup } from './selectServices';
import { ServiceCard, ServiceItemProps } from './ServiceCard';

const useStyles = makeStyles(
  theme => ({
    group: { marginBottom: theme.spacing(4) },
    title: { marginBottom: theme.spacing(1), color: mutedText(theme) },
    cards: {
      display: 'grid',
      gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${theme.spacing(
        42,
      )}px), 1fr))`,
      gap: theme.spacing(2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'PlinthServiceCards' },
);

/** The services as cards, by capability. */
export function ServiceCards(props: {
  groups: CapabilityGroup[];
  itemProps(service: ServiceItemProps['service']): ServiceItemProps;
}) {
  const { groups, itemProps } = props;
  const classes = useStyles();
  return (
    <>
      {groups.map(group => (
        <section
          key={group.capability}
          className={classes.group}
          aria-label={group.title}
        >
          <Typography
            variant="subtitle1"
            component="h2"
            className={classes.title}
          >
            {group.title}
          </Typography>
          <ul className={classes.cards}>
            {group.services.map(service => {
              const item = itemProps(service);
              return (
                <li
                  key={`${service.metadata.namespace}/${service.metadata.name}`}
                >
                  <ServiceCard {...item} />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}
