/** What to paste where there is no platform service yet. */
export const EXAMPLE_SERVICE = `# catalog-info.yaml
apiVersion: plinth/v1alpha1
kind: PlatformService
metadata:
  name: managed-postgres
  title: Managed PostgreSQL
spec:
  type: database
  lifecycle: production
  owner: group:default/data-platform
  benefit: Patching, backup and restore are done for you.
  support: { channel: '#data-platform', hours: business }
  offerings:
    - name: standard
      commitments: { availability: 99.9, rto: PT4H }
`;
