/**
 * What a platform service can be good for.
 *
 * @public
 */
export interface Capability {
  /** Value of `spec.type`. */
  id: string;
  title: string;
}

/**
 * The recommended values of `spec.type`, in the order in which they are shown.
 * Others are allowed.
 *
 * @public
 */
export const CAPABILITIES: readonly Capability[] = [
  { id: 'container-platform', title: 'Container platform' },
  { id: 'database', title: 'Database' },
  { id: 'storage', title: 'Storage' },
  { id: 'messaging', title: 'Messaging' },
  { id: 'network-connectivity', title: 'Network connectivity' },
  { id: 'api', title: 'API' },
  { id: 'monitoring', title: 'Monitoring' },
  { id: 'logging', title: 'Logging' },
  { id: 'identity-access', title: 'Identity and access' },
  { id: 'security', title: 'Security' },
  { id: 'secrets', title: 'Secrets' },
  { id: 'ci-cd', title: 'Build and deployment' },
  { id: 'delivery', title: 'Delivery' },
  { id: 'artifact-registry', title: 'Artifact registry' },
  { id: 'golden-path', title: 'Golden path' },
  { id: 'developer-environment', title: 'Developer environment' },
  { id: 'developer-portal', title: 'Developer portal' },
];

/**
 * How a capability is called: the recommended title, or the value itself with
 * spaces for hyphens and a capital.
 *
 * @public
 */
export function capabilityTitle(options: { type: string }): string {
  const { type } = options;
  const known = CAPABILITIES.find(capability => capability.id === type);
  if (known) {
    return known.title;
  }
  const words = type.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}
