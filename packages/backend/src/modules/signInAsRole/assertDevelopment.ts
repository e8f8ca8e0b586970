import { Config } from '@backstage/config';

/**
 * @throws Error when the backend is not plainly meant for development
 */
export function assertDevelopment(config: Config): void {
  const environment = config.getOptionalString('auth.environment');

  if (environment !== 'development' || process.env.NODE_ENV === 'production') {
    throw new Error(
      'auth.providers.role lets everybody sign in as any of its users without a password, ' +
        `so it works in development only, but auth.environment is '${environment}' and NODE_ENV is '${process.env.NODE_ENV}'. ` +
        "Remove auth.providers.role (set it to null in app-config.production.yaml), or set auth.environment to 'development'.",
    );
  }
}
