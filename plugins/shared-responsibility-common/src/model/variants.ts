import { ResponsibilityMatrix } from './types';

/**
 * What the only variant of a matrix without variants is called.
 *
 * @public
 */
export const DEFAULT_VARIANT = 'default';

/**
 * The ids of a matrix's variants, the default one first; a matrix that
 * declares none has one, called `default`.
 *
 * @public
 */
export function variantIds(matrix: ResponsibilityMatrix): string[] {
  const variants = matrix.spec.variants ?? [];
  if (variants.length === 0) {
    return [DEFAULT_VARIANT];
  }
  const marked = variants.find(variant => variant.default) ?? variants[0];
  return [
    marked.id,
    ...variants
      .filter(variant => variant !== marked)
      .map(variant => variant.id),
  ];
}

/**
 * The variant that a use of the service asks for, if the matrix does not have
 * it: then another one holds, and the reader has to be told.
 *
 * @public
 */
export function findUnknownVariant(options: {
  matrix: ResponsibilityMatrix;
  variant?: string;
}): string | undefined {
  const { matrix, variant } = options;
  return variant !== undefined && !variantIds(matrix).includes(variant)
    ? variant
    : undefined;
}

/**
 * The variant that holds for a use of the service: the one asked for, else the
 * one named like the offering, else the default one. What the matrix does not
 * declare is passed over.
 *
 * @public
 */
export function chooseVariant(options: {
  matrix: ResponsibilityMatrix;
  variant?: string;
  offering?: string;
}): string {
  const ids = variantIds(options.matrix);
  return (
    [options.variant, options.offering].find(
      (wish): wish is string => wish !== undefined && ids.includes(wish),
    ) ?? ids[0]
  );
}
