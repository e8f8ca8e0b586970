import { iconsApiRef, useApi } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import appModulePlatformServices from '.';

function KindIcon(props: { kind: string }) {
  const icon = useApi(iconsApiRef).icon(`kind:${props.kind}`);
  return <figure aria-label={props.kind}>{icon ?? 'no icon'}</figure>;
}

describe('appModulePlatformServices', () => {
  it('adds the icon of the kind and leaves those of the app in place', async () => {
    await renderInTestApp(
      <>
        <KindIcon kind="platformservice" />
        <KindIcon kind="component" />
        <KindIcon kind="unheard-of" />
      </>,
      { features: [appModulePlatformServices] },
    );

    const icon = (name: string) => screen.getByRole('figure', { name });
    expect(icon('platformservice').querySelector('svg')).toBeInTheDocument();
    expect(icon('component').querySelector('svg')).toBeInTheDocument();
    expect(icon('unheard-of')).toHaveTextContent('no icon');
  });
});
