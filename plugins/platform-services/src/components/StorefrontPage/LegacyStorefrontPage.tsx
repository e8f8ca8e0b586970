import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { platformServicesTranslationRef } from '../../translation';
import { Storefront, StorefrontProps } from '../Storefront';

/** The storefront with a header of its own, for the old frontend system. */
export function LegacyStorefrontPage(props: StorefrontProps) {
  const { t } = useTranslationRef(platformServicesTranslationRef);
  return (
    <Page themeId="service">
      <Header title={t('storefront.title')} />
      <Content>
        <Storefront {...props} />
      </Content>
    </Page>
  );
}
