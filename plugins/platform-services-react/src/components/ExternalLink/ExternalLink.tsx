import { ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import { isSafeUrl } from '@plinth/backstage-plugin-platform-services-common/document';

/**
 * Props of {@link ExternalLink}.
 *
 * @public
 */
export interface ExternalLinkProps {
  /** As somebody wrote it; may be anything. */
  url: string | undefined;
  children: ReactNode;
}

/**
 * A link that somebody wrote into a document. Only addresses that are safe to
 * follow become links; of others only the text is shown.
 *
 * @public
 */
export function ExternalLink(props: ExternalLinkProps) {
  const { url, children } = props;
  if (url === undefined || !isSafeUrl(url)) {
    return <>{children}</>;
  }
  return (
    <Link to={url} underline="always">
      {children}
      <span aria-hidden="true"> ↗</span>
    </Link>
  );
}
