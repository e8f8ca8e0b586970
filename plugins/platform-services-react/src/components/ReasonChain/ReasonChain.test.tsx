import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { LifecycleChip } from '../LifecycleChip';
import { AnsweredBy, ReasonChain } from './ReasonChain';

describe('ReasonChain', () => {
  it('links every step, and says who answers', async () => {
    renderInTestApp(
      <>
        <ReasonChain
          reason={[
            'component:default/shop',
            'resource:default/shop-db',
            'platformservice:default/managed-postgres',
          ]}
        />
        <AnsweredBy
          declaredBy="resource:default/shop-db"
          owner="group:default/orders"
        />
        <LifecycleChip lifecycle="deprecated" />
      </>,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
    expect(await screen.findByRole('list')).toHaveTextContent(
      'shop→shop-db→managed-postgres',
    );
    expect(
      screen.getByRole('link', { name: 'managed-postgres' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/platformservice/managed-postgres',
    );
    expect(screen.getByText(/^via/, { selector: 'span' })).toHaveTextContent(
      'via shop-db, answered by orders',
    );
    expect(screen.getByText('deprecated')).toBeInTheDocument();
  });
});
