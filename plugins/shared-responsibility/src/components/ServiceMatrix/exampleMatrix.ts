import { ANNOTATION_RESPONSIBILITY_MATRIX } from '@plinth/backstage-plugin-platform-services-common';

/** What to paste to keep a matrix in Git. */
export const EXAMPLE_MATRIX = `# catalog-info.yaml of the service
metadata:
  annotations:
    ${ANNOTATION_RESPONSIBILITY_MATRIX}: ./responsibility.yaml
---
# responsibility.yaml, beside it
apiVersion: plinth/v1alpha1
kind: ResponsibilityMatrix
metadata:
  name: my-service
  title: My service
spec:
  service: platformservice:default/my-service
  scheme: raci
  parties:
    - {id: platform, title: Platform team, group: group:default/platform}
    - {id: consumer, title: Product team, resolve: component-owner}
  areas:
    - {id: backup, title: Backup and restore}
  tasks:
    - id: restore-test
      title: Test a restore
      area: backup
      assignments:
        platform: R
        consumer: {involvement: A, duty: Check the restored data and sign it off.}`;
