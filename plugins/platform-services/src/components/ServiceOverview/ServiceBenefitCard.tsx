import { Fragment } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RELATION_SUPERSEDED_BY } from '@plinth/backstage-plugin-platform-services-common';
import {
  EntityName,
  ExternalLink,
  LifecycleChip,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import { isEnding, refsIn } from '../../model';
import { platformServicesTranslationRef } from '../../translation';
import { Successors } from '../Successors';
import { declarationOf } from './declarationOf';
import { useServiceEntity } from './useServiceEntity';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
    },
    code: {
      width: '100%',
      margin: 0,
      padding: theme.spacing(1.5),
      overflowX: 'auto',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.text.primary,
      backgroundColor: theme.palette.background.default,
    },
  }),
  { name: 'PlinthServiceBenefitCard' },
);

/**
 * What the platform service of the page takes off its customers' hands, for
 * whom it is made, and how to get it.
 *
 * @public
 */
export function ServiceBenefitCard() {
  const service = useServiceEntity();
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const { list } = useFormat();
  const { benefit, lifecycle, personas = [] } = service.spec;
  return (
    <EntityInfoCard title={t('about.title')}>
      <div className={classes.root}>
        <Typography variant="body1">
          {benefit ?? t('about.noBenefit')}
        </Typography>
        {lifecycle !== 'production' && <LifecycleChip lifecycle={lifecycle} />}
        {isEnding(service) && (
          <Typography variant="body2">
            <ServiceSuccessors />
          </Typography>
        )}
        {personas.length > 0 && (
          <Typography variant="body2">
            {t('about.personas', {
              personas: list(personas.map(persona => t(`persona.${persona}`))),
            })}
          </Typography>
        )}
        {!isEnding(service) && <HowToGetIt />}
      </div>
    </EntityInfoCard>
  );
}

function ServiceSuccessors() {
  const { entity } = useEntity();
  const refs = (entity.relations ?? [])
    .filter(relation => relation.type === RELATION_SUPERSEDED_BY)
    .map(relation => relation.targetRef);
  return <Successors refs={refs} />;
}

function HowToGetIt() {
  const service = useServiceEntity();
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const templates = refsIn(service, 'requestTemplates');
  const { support } = service.spec;
  return (
    <>
      <Typography variant="subtitle2" component="h4">
        {t('about.request')}
      </Typography>
      {templates.length > 0 && (
        <Typography variant="body2">
          {t('about.requestTemplate', {
            templates: (
              <>
                {templates.map((ref, index) => (
                  <Fragment key={ref}>
                    {index > 0 && ', '}
                    <EntityName entityRef={ref} />
                  </Fragment>
                ))}
              </>
            ),
          })}
        </Typography>
      )}
      {templates.length === 0 && support?.channel && (
        <Typography variant="body2">
          {t('about.requestHere', {
            channel: (
              <ExternalLink url={support.url}>{support.channel}</ExternalLink>
            ),
          })}
        </Typography>
      )}
      <Typography variant="body2">{t('about.requestDeclare')}</Typography>
      {/* A scrolling area must be reachable with the keyboard. */}
      <pre
        className={classes.code}
        tabIndex={0}
        aria-label={t('about.requestDeclare')}
      >
        <code>{declarationOf(service)}</code>
      </pre>
    </>
  );
}
