/** What to write so that an entity stands on a platform service. */
export const DEPENDS_ON_EXAMPLE = `spec:
  dependsOn:
    - platformservice:default/managed-postgres
  # or, with details:
  platformServices:
    - service: managed-postgres
      offering: standard
      environment: production`;
