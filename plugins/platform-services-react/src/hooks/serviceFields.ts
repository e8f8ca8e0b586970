/**
 * The fields of a PlatformService that our screens need. Never its relations: a
 * service that 10,000 components depend on has as many of them.
 *
 * @public
 */
export const PLATFORM_SERVICE_FIELDS = [
  'apiVersion',
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.description',
  'metadata.tags',
  'spec',
];
