import { ResponsibilityMatrix } from '../model/types';
import { chooseVariant, DEFAULT_VARIANT, variantIds } from '../model/variants';
import { VariantPair } from './types';

/**
 * Which variants of two matrices are to be compared, so that each use of the
 * service is covered: the default ones first, then every one that either
 * declares.
 *
 * @public
 */
export function variantPairs(options: {
  from: ResponsibilityMatrix;
  to: ResponsibilityMatrix;
}): VariantPair[] {
  const { from, to } = options;
  const wishes = new Set([...variantIds(to), ...variantIds(from)]);
  wishes.delete(DEFAULT_VARIANT);
  const pairs = [undefined, ...wishes].map(variant => ({
    from: chooseVariant({ matrix: from, variant }),
    to: chooseVariant({ matrix: to, variant }),
  }));
  return [
    ...new Map(pairs.map(pair => [`${pair.from} ${pair.to}`, pair])).values(),
  ];
}
