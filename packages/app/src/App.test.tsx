import { render, screen } from '@testing-library/react';
import App from './App';

function provideConfig(data: object) {
  const script = document.createElement('script');
  script.type = 'backstage.io/config';
  script.textContent = JSON.stringify([{ context: 'test', data }]);
  document.head.append(script);
}

describe('App', () => {
  it('asks who is there before it shows anything', async () => {
    provideConfig({
      app: { title: 'Plinth', baseUrl: 'http://localhost:3000' },
      organization: { name: 'Northmarket' },
      backend: { baseUrl: 'http://localhost:7007' },
      auth: {
        environment: 'development',
        providers: {
          guest: {},
          role: {
            users: [
              {
                entityRef: 'user:default/payments-developer',
                title: 'Payments developer',
                description: 'Builds the payment services.',
              },
              {
                entityRef: 'user:default/data-platform-sre',
                title: 'Data platform SRE',
                description: 'Runs the data services.',
              },
            ],
          },
        },
      },
    });

    render(App.createRoot());

    expect(
      await screen.findByRole('button', {
        name: 'Sign in as Payments developer',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Sign in as Data platform SRE' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Sign in as Guest' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Builds the payment services.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  });
});
