import { ScmIntegrationRegistry } from '@backstage/integration';
import parseGitUrl from 'git-url-parse';

/** Hosts whose addresses are understood well enough to tell repositories apart. */
const TYPES_WITH_REPOSITORIES = [
  'github',
  'gitlab',
  'bitbucketCloud',
  'bitbucketServer',
  'azure',
  'gitea',
];

/**
 * Resolves what an annotation says against the address of the service's own
 * file: in the same repository at the same branch or tag; on a host whose
 * repositories cannot be told apart, below the folder of that file.
 */
export function resolveDocumentUrl(options: {
  value: string;
  /** Address of the service's own file. */
  base: string;
  integrations: ScmIntegrationRegistry;
  refuse: (reason: string) => never;
}): { url: string; editUrl?: string } {
  const { base, integrations, refuse } = options;
  const value = options.value.replace(/^url:/, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1].toLowerCase();
  if (scheme && scheme !== 'https' && scheme !== 'http') {
    return refuse(
      `the service comes from ${describeHost(
        base,
      )}, so its documents do too; "${scheme}:" cannot be read for it.`,
    );
  }
  if (!scheme && value.startsWith('/')) {
    return refuse('an absolute path.');
  }
  if (!scheme && /[%?#]/.test(value)) {
    return refuse('the signs "%", "?" and "#" are not allowed in a path.');
  }

  let url: URL;
  try {
    url = new URL(integrations.resolveUrl({ url: value, base }));
  } catch {
    return refuse('it is not an address that can be read.');
  }
  if (hasHiddenSteps(url)) {
    return refuse('it leads out of the repository.');
  }
  const integration = integrations.byUrl(base);
  const repository =
    integration && TYPES_WITH_REPOSITORIES.includes(integration.type)
      ? repositoryOf(base)
      : undefined;
  if (repository) {
    if (repositoryOf(url.href) !== repository) {
      return refuse(
        'it leads out of the repository, branch or tag of the service.',
      );
    }
  } else if (!isBelowFolder({ url, base: new URL(base) })) {
    return refuse('it leads out of the folder of the service.');
  }
  const editUrl = integration?.resolveEditUrl(url.href);
  return { url: url.href, ...(editUrl && { editUrl }) };
}

/**
 * What stays of an address when the path of the file is taken away: host,
 * repository, branch or tag. Undefined when the address is not understood.
 */
function repositoryOf(address: string): string | undefined {
  try {
    const url = new URL(address);
    const { filepath, filepathtype, ref } = parseGitUrl(address);
    if (!filepath) {
      return undefined;
    }
    if (url.searchParams.get('path') === `/${filepath}`) {
      url.searchParams.delete('path');
    } else {
      const path = decodeURIComponent(url.pathname);
      if (!path.endsWith(`/${filepath}`)) {
        return undefined;
      }
      // A file has several addresses: /blob/, /tree/, /raw/ ...
      const start = path.slice(0, -filepath.length);
      const tail = `/${filepathtype}/${ref}/`;
      url.pathname = start.endsWith(tail)
        ? `${start.slice(0, -tail.length)}/-/${ref}/`
        : start;
    }
    url.hash = '';
    return url.href;
  } catch {
    return undefined;
  }
}

function isBelowFolder(options: { url: URL; base: URL }): boolean {
  const { url, base } = options;
  const folder = base.pathname.slice(0, base.pathname.lastIndexOf('/') + 1);
  return (
    url.origin === base.origin &&
    url.username === base.username &&
    url.password === base.password &&
    url.search === base.search &&
    url.pathname.startsWith(folder) &&
    url.pathname !== folder
  );
}

/** Steps such as `..` that are hidden behind one or more encodings. */
function hasHiddenSteps(url: URL): boolean {
  let decoded = `${url.pathname}/${url.searchParams.get('path') ?? ''}`;
  for (let round = 0; round < 5; round++) {
    if (/(^|[/\\])\.{1,2}($|[/\\])/.test(decoded)) {
      return true;
    }
    try {
      const next = decodeURIComponent(decoded);
      if (next === decoded) {
        return false;
      }
      decoded = next;
    } catch {
      return true;
    }
  }
  return true;
}

function describeHost(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return 'elsewhere';
  }
}
