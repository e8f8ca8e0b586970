import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadFailed,
  NotConfigured,
  PlinthQueryProvider,
  Skeleton,
  useOwnership,
  useRefreshOnChange,
} from '@plinth/backstage-plugin-platform-services-react';
import { entityKey, useEntityResponsibilities, useMyView } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { ResponsibilitiesView } from './ResponsibilitiesView';

const EXAMPLE = `spec:
  dependsOn:
    - platformservice:default/managed-postgres
  # or, with details:
  platformServices:
    - service: managed-postgres
      offering: standard
      environment: production`;

/** The tab "Responsibilities" of a component, resource or system. */
export function EntityResponsibilities() {
  return (
    <PlinthQueryProvider>
      <EntityResponsibilitiesContent />
    </PlinthQueryProvider>
  );
}

function EntityResponsibilitiesContent() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const entityRef = stringifyEntityRef(entity);
  const { data, error, refetch } = useEntityResponsibilities(entityRef);
  const myView = useMyView(entityRef);
  const ownership = useOwnership();
  useRefreshOnChange({
    channel: 'shared-responsibility',
    documentIds: [
      ...(data?.matrices ?? []),
      ...(data?.announced ?? []),
    ].flatMap(({ documentId }) => documentId ?? []),
    queryKeys: [entityKey(entityRef)],
  });

  if (error && !data) {
    return (
      <LoadFailed title={t('entity.failed')} error={error} onRetry={refetch} />
    );
  }
  // All three are asked for at once. What depends on the reader stands above
  // the table: shown later, it would push the table away under their eyes.
  if (!data || isFirstTry(myView) || isFirstTry(ownership)) {
    return <Skeleton heights={[56, 480]} />;
  }
  if (
    data.matrices.length === 0 &&
    data.announced.length === 0 &&
    data.withoutMatrix.length === 0
  ) {
    return (
      <NotConfigured title={t('entity.nothingTitle')} yaml={EXAMPLE}>
        {t('entity.nothingText')}
      </NotConfigured>
    );
  }
  return <ResponsibilitiesView responsibilities={data} view={myView.data} />;
}

/** Whether an answer is to be expected soon; what failed once is not waited for. */
function isFirstTry(query: { isPending: boolean; failureCount: number }) {
  return query.isPending && query.failureCount === 0;
}
