import {
  ResponsibilityMatrix,
  parseMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';

function parsed(text: string): ResponsibilityMatrix {
  const { document, findings } = parseMatrix(text);
  if (!document) {
    throw new Error(JSON.stringify(findings));
  }
  return document;
}

/** A matrix with letters, a variant, a condition on a fact, and open ends. */
export const postgresMatrix = parsed(`
apiVersion: plinth/v1alpha1
kind: ResponsibilityMatrix
metadata: {name: managed-postgres, title: Managed PostgreSQL}
spec:
  service: platformservice:default/managed-postgres
  scheme: raci
  change: {message: Teams know their data., by: group:default/data-sre}
  parties:
    - {id: provider, title: Amazon Web Services, external: true}
    - {id: platform, title: Data platform, group: group:default/data-platform}
    - {id: consumer, title: Product team, resolve: component-owner}
  facts: [{id: cni, path: metadata.annotations.plinth/cni}]
  areas: [{id: backup, title: Backup and restore}, {id: network, title: Network}]
  variants: [{id: standard, default: true}, {id: self-service}]
  tasks:
    - id: restore-test
      title: Test a restore
      area: backup
      sharing: dependent
      assignments:
        provider: I
        platform: {involvement: R, duty: Restore the newest backup., runbook: https://runbooks.example.com/restore}
        consumer: {involvement: A, duty: Check the restored data., due: P90D}
      overrides:
        - {variant: self-service, note: You run it., assignments: {platform: C, consumer: RA}}
    - {id: take-backups, title: Take backups, area: backup, assignments: {platform: RA}}
    - id: plugin-incidents
      title: Network plugin incidents
      area: network
      assignments: {platform: RA}
      overrides:
        - {when: {cni: custom}, assignments: {platform: '', consumer: RA}}
    - id: key-rotation
      title: Rotate keys
      area: network
      state: undecided
      reason: Two teams want it.
      decidedBy: group:default/security
      decidedUntil: 2026-12-20
      assignments: {}
`);

/** The same, with a warning: the consumer has a duty, and no runbook (W14). */
export const postgresWithoutRunbook: ResponsibilityMatrix = {
  ...postgresMatrix,
  spec: {
    ...postgresMatrix.spec,
    tasks: postgresMatrix.spec.tasks.map(task =>
      task.id === 'take-backups'
        ? {
            ...task,
            assignments: {
              consumer: { involvement: 'RA', duty: 'Take them nightly.' },
            },
          }
        : task,
    ),
  },
};

/** A published grid of owners. */
export const openshiftMatrix = parsed(`
apiVersion: plinth/v1alpha1
kind: ResponsibilityMatrix
metadata: {name: openshift-on-aws, title: OpenShift on AWS}
spec:
  service: platformservice:default/openshift-on-aws
  scheme: owner
  source: published
  url: https://docs.example.com/matrix
  parties:
    - {id: provider, title: AWS, external: true}
    - {id: platform, title: Red Hat, external: true}
    - {id: consumer, title: Customer, resolve: component-owner}
  areas: [{id: logging, title: Logging}, {id: data, title: Customer data}]
  activities: [{id: change, title: Change}, {id: recovery, title: Disaster recovery}]
  footnotes: {'1': With an own network plugin the duty moves.}
  tasks:
    - {id: logging.change, title: 'Logging: change', area: logging, activity: change, assignments: {platform: R, consumer: {involvement: R, marks: ['1']}}}
    - {id: logging.recovery, title: 'Logging: recovery', area: logging, activity: recovery, assignments: {platform: RA}}
    - {id: data.change, title: 'Data: change', area: data, activity: change, assignments: {consumer: RA}}
    - {id: data.recovery, title: 'Data: recovery', area: data, activity: recovery, assignments: {consumer: RA}}
`);
