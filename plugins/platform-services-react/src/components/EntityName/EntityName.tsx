import { EntityRefLink } from '@backstage/plugin-catalog-react';

/**
 * Props of {@link EntityName}.
 *
 * @public
 */
export interface EntityNameProps {
  /** Full ref. */
  entityRef: string;
  /** With the icon of its kind. */
  icon?: boolean;
}

/**
 * An entity by the title that the catalog gives it, as a link to its page.
 * Titles of many names on one screen are read in one question.
 *
 * @public
 */
export function EntityName(props: EntityNameProps) {
  const { entityRef, icon = false } = props;
  return <EntityRefLink entityRef={entityRef} hideIcon={!icon} />;
}
