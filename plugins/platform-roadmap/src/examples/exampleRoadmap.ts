import { ANNOTATION_ROADMAP } from '@plinth/backstage-plugin-platform-services-common';

/** What to write so that a service has a roadmap. */
export function exampleRoadmap(service: { namespace: string; name: string }) {
  const { namespace, name } = service;
  return `# catalog file of the service
metadata:
  annotations:
    ${ANNOTATION_ROADMAP}: ./roadmap.yaml
---
# roadmap.yaml, beside it
apiVersion: plinth/v1alpha1
kind: Roadmap
metadata: {name: ${name}}
spec:
  service: platformservice:${namespace}/${name}
  change: {message: Our first plan}
  intervals:
    - name: first
      start: 2027-01-04
      end: 2027-02-14
      state: active
      committed:
        - project: Point-in-time recovery
          stakeholders: [{ref: group:default/payments, kind: user}]
          goal: Undo a bad migration within minutes without calling anyone.
          type: feature
          deliverables:
            - {text: Restore to any minute of the last 7 days, status: in-progress}
      uncommitted: []
  next: []
  later: []`;
}
