import { ReactNode } from 'react';
import { act, renderHook } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { useUrlState } from './useUrlState';

function render(url: string) {
  const wrapper = (props: { children: ReactNode }) => (
    <MemoryRouter initialEntries={[url]}>{props.children}</MemoryRouter>
  );
  return renderHook(
    () => ({
      search: useLocation().search,
      ...useUrlState({
        defaults: { q: '', view: 'cards', capability: [] },
        allowed: { view: ['cards', 'table'] },
      }),
    }),
    { wrapper },
  ).result;
}

describe('useUrlState', () => {
  it('reads values, lists and defaults', () => {
    const result = render('/?q=back up&capability=database&capability=api');
    expect(result.current.state).toEqual({
      q: 'back up',
      view: 'cards',
      capability: ['database', 'api'],
    });
    expect(result.current.isDefault).toBe(false);
  });

  it('ignores values that are not allowed', () => {
    expect(render('/?view=pie').current.state.view).toBe('cards');
    expect(render('/?view=table').current.state.view).toBe('table');
  });

  it('writes what differs from the default and keeps what belongs to others', () => {
    const result = render('/?other=1');
    act(() => result.current.update({ q: 'logs', capability: ['a', 'b'] }));
    expect(result.current.search).toBe(
      '?other=1&q=logs&capability=a&capability=b',
    );
    act(() => {
      result.current.update({ q: '' });
      result.current.update({ view: 'table' });
    });
    expect(result.current.search).toBe(
      '?other=1&capability=a&capability=b&view=table',
    );
    act(() => result.current.reset());
    expect(result.current.search).toBe('?other=1');
    expect(result.current.isDefault).toBe(true);
  });
});
