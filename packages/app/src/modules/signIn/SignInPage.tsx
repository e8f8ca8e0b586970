import { ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { useCallback, useMemo, useState } from 'react';
import { RoleChoice } from './RoleChoice';
import { recallRole, rememberRole } from './rememberedRole';
import { readSignInRoles, SignInRole } from './roles';

/** Asks who is there, unless the last visit already told. */
export function SignInPage(props: SignInPageProps) {
  const config = useApi(configApiRef);
  const roles = useMemo(() => readSignInRoles(config), [config]);
  const [attempt, setAttempt] = useState(() => ({
    number: 0,
    role: recallRole(roles),
  }));
  const { number, role } = attempt;

  const choose = useCallback(
    (chosen: SignInRole) =>
      setAttempt(last => ({ number: last.number + 1, role: chosen })),
    [],
  );

  const FailedAttempt = useCallback(
    ({ error }: { error?: Error }) => (
      <RoleChoice
        roles={roles}
        failure={role && error && { role, error }}
        onChoose={choose}
      />
    ),
    [roles, role, choose],
  );

  if (!role) {
    return <RoleChoice roles={roles} onChoose={choose} />;
  }

  return (
    <ProxiedSignInPage
      key={number}
      provider={role.provider}
      headers={role.headers}
      ErrorComponent={FailedAttempt}
      onSignInSuccess={identityApi =>
        props.onSignInSuccess(rememberRole(role, identityApi))
      }
    />
  );
}
