import { Content } from '@backstage/core-components';
import { Storefront, StorefrontProps } from '../Storefront';

/** The storefront in the page that the app gives it. */
export function StorefrontPage(props: StorefrontProps) {
  return (
    <Content>
      <Storefront {...props} />
    </Content>
  );
}
