import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { useQuery } from '@tanstack/react-query';
import { PlinthQueryProvider } from './PlinthQueryProvider';

function Probe(props: { ask(): Promise<string> }) {
  const { data, error } = useQuery({ queryKey: ['probe'], queryFn: props.ask });
  return <p>{error ? `failed: ${error.message}` : data ?? 'waiting'}</p>;
}

describe('PlinthQueryProvider', () => {
  it('shares what was read among the extensions of one app', async () => {
    const ask = jest.fn(async () => 'answer');
    renderInTestApp(
      <>
        <PlinthQueryProvider>
          <Probe ask={ask} />
        </PlinthQueryProvider>
        <PlinthQueryProvider>
          <Probe ask={ask} />
        </PlinthQueryProvider>
      </>,
    );
    expect(await screen.findAllByText('answer')).toHaveLength(2);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('forgets between apps and does not repeat a wrong question', async () => {
    const ask = jest.fn(async () => {
      throw Object.assign(new Error('not found'), { statusCode: 404 });
    });
    renderInTestApp(
      <PlinthQueryProvider>
        <Probe ask={ask} />
      </PlinthQueryProvider>,
    );
    expect(await screen.findByText('failed: not found')).toBeInTheDocument();
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
