import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { platformRoadmapTranslationRef } from '../../translation';
import { Roadmaps } from './Roadmaps';

/** All roadmaps with a header of their own, for the old frontend system. */
export function LegacyRoadmapsPage() {
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <Page themeId="service">
      <Header title={t('roadmaps.title')} />
      <Content>
        <Roadmaps />
      </Content>
    </Page>
  );
}
