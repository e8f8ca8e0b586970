import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { PlatformServiceLink } from '@plinth/backstage-plugin-platform-services-common';
import { ExternalLink } from '@plinth/backstage-plugin-platform-services-react';
import { platformServicesTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      // Room for fingers between links on two lines.
      lineHeight: '24px',
    },
  }),
  { name: 'PlinthServiceLinks' },
);

/** The links of a service, in the order of the catalog file. */
export function ServiceLinks(props: { links: PlatformServiceLink[] }) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.links.map(link => (
        <li key={`${link.kind} ${link.url}`}>
          <ExternalLink url={link.url}>
            <LinkTitle link={link} />
          </ExternalLink>
        </li>
      ))}
    </ul>
  );
}

function LinkTitle(props: { link: PlatformServiceLink }) {
  const { kind, title } = props.link;
  const { t } = useTranslationRef(platformServicesTranslationRef);
  if (title) {
    return <>{title}</>;
  }
  switch (kind) {
    case 'docs':
    case 'runbook':
    case 'status':
    case 'meetup':
      return <>{t(`linkKind.${kind}`)}</>;
    default:
      return <>{kind || t('linkKind.other')}</>;
  }
}
