import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  useEntity,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  LoadFailed,
  NotConfigured,
  PlinthQueryProvider,
  Skeleton,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformServicesTranslationRef } from '../../translation';
import { ServicePanel } from './ServicePanel';
import { StandsOnSentence } from './StandsOnSentence';
import { useStandsOn } from './useStandsOn';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'PlinthEntityPlatform' },
);

/**
 * Props of {@link EntityPlatform}.
 *
 * @public
 */
export interface EntityPlatformProps {
  /** Path of the page of platform services, when the app has it. */
  storefrontPath?: string;
}

/**
 * The platform services that the entity of the page stands on: which, why,
 * with what promise, and whom to call.
 *
 * @public
 */
export function EntityPlatform(props: EntityPlatformProps) {
  return (
    <PlinthQueryProvider>
      <EntityPlatformContent {...props} />
    </PlinthQueryProvider>
  );
}

function EntityPlatformContent(props: EntityPlatformProps) {
  const { entity } = useEntity();
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const { primaryTitle } = useEntityPresentation(entity);
  const { services, error, retry } = useStandsOn(stringifyEntityRef(entity));

  if (error) {
    return (
      <LoadFailed title={t('platform.failed')} error={error} onRetry={retry} />
    );
  }
  if (!services) {
    return <Skeleton heights={[56, 160, 160, 160]} />;
  }
  if (services.length === 0) {
    return (
      <NotConfigured
        title={t('platform.emptyTitle', { entity: primaryTitle })}
        yaml={`# ${t('platform.emptyYamlComment', {
          name: entity.metadata.name,
        })}\nspec:\n  platformServices:\n    - managed-postgres\n`}
      >
        <Typography variant="body1">{t('platform.emptyText')}</Typography>
        {props.storefrontPath && (
          <Link to={props.storefrontPath}>{t('platform.browse')}</Link>
        )}
      </NotConfigured>
    );
  }
  return (
    <>
      <StandsOnSentence entity={primaryTitle} services={services} />
      <ul className={classes.list}>
        {services.map(service => (
          <li key={service.serviceRef}>
            <ServicePanel {...service} />
          </li>
        ))}
      </ul>
    </>
  );
}
