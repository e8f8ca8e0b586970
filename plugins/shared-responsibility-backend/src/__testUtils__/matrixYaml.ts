/** A small matrix that lint has nothing to say about. */
export function matrixYaml(options: {
  service: string;
  title?: string;
  restore?: string;
  effectiveFrom?: string;
  message?: string;
}): string {
  const {
    service,
    title = 'Managed database',
    restore = 'RA',
    effectiveFrom,
    message,
  } = options;
  return `apiVersion: plinth/v1alpha1
kind: ResponsibilityMatrix
metadata: {name: ${service}, title: ${title}}
spec:
  service: platformservice:default/${service}
  scheme: raci
${effectiveFrom ? `  effectiveFrom: ${effectiveFrom}\n` : ''}${
    message
      ? `  change: {message: ${message}, by: user:default/operator}\n`
      : ''
  }  parties:
    - {id: platform, title: Data platform, group: group:default/data}
    - {id: consumer, title: Product team, resolve: component-owner}
  facts: [{id: cni, path: metadata.annotations.plinth/cni, default: managed}]
  areas: [{id: backup, title: Backup and restore}]
  variants: [{id: standard, default: true}, {id: self-service}]
  tasks:
    - id: take-backups
      title: Take backups
      area: backup
      assignments: {platform: RA}
    - id: restore-test
      title: Test a restore
      area: backup
      assignments: {platform: {involvement: ${restore}, duty: Restore it.}, consumer: I}
      overrides:
        - variant: self-service
          assignments: {platform: C, consumer: RA}
        - when: {cni: custom}
          assignments: {platform: '', consumer: RA}
`;
}

/** The same, but the product team has a part in the test of a restore: it supports. */
export function supportedYaml(
  options: Parameters<typeof matrixYaml>[0],
): string {
  return matrixYaml(options)
    .replace('scheme: raci', 'scheme: rasci')
    .replace('consumer: I}', 'consumer: S}');
}
