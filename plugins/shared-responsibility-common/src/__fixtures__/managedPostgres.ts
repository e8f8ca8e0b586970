/** The document of the design, with what R01 to R08 ask for. */
export const managedPostgresYaml = `apiVersion: plinth/v1alpha1
kind: ResponsibilityMatrix
metadata: {name: managed-postgres, title: Managed PostgreSQL}
spec:
  service: managed-postgres
  scheme: raci
  source: own
  effectiveFrom: 2026-12-01
  change: {message: Teams know their data., by: group:default/data-sre}
  parties:
    - {id: provider, title: Amazon Web Services, external: true, contact: https://example.com}
    - {id: platform, title: Data platform, group: data-platform}
    - {id: consumer, title: Product team, resolve: component-owner}
  facts: [{id: cni, path: metadata.annotations.plinth.dev/cni}]
  areas: [{id: backup, title: Backup and restore}, {id: network, title: Network}]
  variants: [{id: standard, default: true}, {id: self-service}]
  footnotes: {'1': With an own network plugin the duty moves to the customer.}
  tasks:
    - id: restore-test
      title: Test a restore
      area: backup
      canonical: backup.restore-test
      sharing: dependent
      assignments:
        provider: I
        platform: {involvement: R, duty: Restore the newest backup., runbook: https://example.com/runbook}
        consumer: {involvement: A, duty: Check the restored data., due: P90D, marks: [1]}
      overrides:
        - variant: self-service
          assignments: {platform: C, consumer: AR}
        - when: {cni: custom}
          note: Own network plugin.
          assignments: {platform: '', consumer: RA}
    - id: take-backups
      title: Take backups
      area: backup
      assignments: {platform: A/R}
    - id: open-firewall
      title: Open the firewall
      area: network
      state: undecided
      reason: The network team decides.
      assignments: {}
`;
