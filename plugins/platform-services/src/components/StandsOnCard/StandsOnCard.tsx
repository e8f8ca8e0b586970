import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityInfoCard,
  useEntity,
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  EntityName,
  LifecycleChip,
  LoadFailed,
  PlinthQueryProvider,
  Skeleton,
} from '@plinth/backstage-plugin-platform-services-react';
import { isEnding } from '../../model';
import { platformServicesTranslationRef } from '../../translation';
import { useStandsOn } from '../EntityPlatform';
import { ContactLine } from '../ServiceContacts';
import { Successors } from '../Successors';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: theme.spacing(1, 0),
      padding: 0,
      listStyle: 'none',
      '& li': {
        padding: theme.spacing(1, 0),
        borderTop: `1px solid ${theme.palette.divider}`,
      },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      // Room for fingers between links on two lines.
      lineHeight: '24px',
    },
  }),
  { name: 'PlinthStandsOnCard' },
);

/**
 * The platform services that the entity of the page stands on, each with whom
 * to call. Says nothing where there are none.
 *
 * @public
 */
export function StandsOnCard() {
  return (
    <PlinthQueryProvider>
      <StandsOnCardContent />
    </PlinthQueryProvider>
  );
}

function StandsOnCardContent() {
  const { entity } = useEntity();
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const { primaryTitle } = useEntityPresentation(entity);
  const pathTo = useEntityRefLink();
  const { services, error, retry } = useStandsOn(stringifyEntityRef(entity));
  const body = () => {
    if (error) {
      return (
        <LoadFailed
          title={t('platform.failed')}
          error={error}
          onRetry={retry}
        />
      );
    }
    if (!services) {
      return <Skeleton heights={[24, 40, 40]} />;
    }
    if (services.length === 0) {
      return (
        <Typography variant="body2">
          {t('platform.emptyTitle', { entity: primaryTitle })}
        </Typography>
      );
    }
    return (
      <>
        <Typography variant="body2">
          {t('platform.sentence', {
            entity: primaryTitle,
            count: services.length,
          })}
        </Typography>
        <ul className={classes.list}>
          {services.map(({ serviceRef, service, successors }) => (
            <li key={serviceRef}>
              <Typography
                variant="body2"
                component="div"
                className={classes.head}
              >
                <EntityName entityRef={serviceRef} />
                {service && service.spec.lifecycle !== 'production' && (
                  <LifecycleChip lifecycle={service.spec.lifecycle} />
                )}
              </Typography>
              {service && isEnding(service) && (
                <Typography variant="body2">
                  <Successors refs={successors} />
                </Typography>
              )}
              {service && (
                <Typography
                  variant="body2"
                  component="div"
                  color="textSecondary"
                >
                  <ContactLine service={service} />
                </Typography>
              )}
            </li>
          ))}
        </ul>
      </>
    );
  };
  return (
    <EntityInfoCard
      title={t('standsOn.title')}
      footerActions={
        <Link to={`${pathTo(entity)}/platform`}>{t('standsOn.all')}</Link>
      }
    >
      {body()}
    </EntityInfoCard>
  );
}
