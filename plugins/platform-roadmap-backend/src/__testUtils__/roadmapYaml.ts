/** A small roadmap that lint has nothing to say about. */
export function roadmapYaml(options: {
  service: string;
  title?: string;
  /** Of the deliverable "Restore to any minute". */
  status?: string;
  note?: string;
  draftProject?: string;
  by?: string;
}): string {
  const { service, title = service, status = 'in-progress', note } = options;
  const { draftProject = 'Secret plan', by } = options;
  return `apiVersion: plinth/v1alpha1
kind: Roadmap
metadata: {name: ${service}, title: ${title}}
spec:
  service: platformservice:default/${service}
${by ? `  change: {message: Week 4, by: ${by}}\n` : ''}  intervals:
    - name: now
      start: 2026-11-02
      end: 2026-12-13
      state: active
      reviewedOn: 2026-11-17
      committed:
        - project: Point-in-time recovery of ${title}
          stakeholders: [{name: Audit, kind: customer}]
          goal: Undo a bad migration within minutes.
          type: feature
          deliverables:
            - {text: Restore to any minute, status: ${status}${
    note ? `, note: ${note}` : ''
  }}
    - name: after
      start: 2026-12-14
      end: 2027-01-24
      state: draft
      committed:
        - project: ${draftProject}
          stakeholders: [{name: Audit, kind: customer}]
          goal: Nobody knows yet.
          deliverables: [{text: Hush, status: not-started}]
`;
}
