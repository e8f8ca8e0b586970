import { useEntityRefLink } from '@backstage/plugin-catalog-react';

/** Where the responsibilities of an entity are, or one row of them. */
export function useRowPath(): (options: {
  entityRef: string;
  serviceRef?: string;
  rowId?: string;
}) => string {
  const pathTo = useEntityRefLink();
  return ({ entityRef, serviceRef, rowId }) => {
    const query = new URLSearchParams({
      show: 'all',
      ...(serviceRef && { service: serviceRef }),
      ...(rowId && { row: rowId }),
    });
    return `${pathTo(entityRef)}/responsibilities?${query}`;
  };
}
