import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { MyResponsibilities } from './MyResponsibilities';

/** My responsibilities with a header of their own, for the old frontend system. */
export function LegacyMyResponsibilitiesPage() {
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  return (
    <Page themeId="service">
      <Header title={t('mine.title')} />
      <Content>
        <MyResponsibilities />
      </Content>
    </Page>
  );
}
