import type { Kind, TransformCode } from './indicator.ts';

const OF_POSITIVE_LEVEL: readonly TransformCode[] = ['lin', 'chg', 'ch1', 'pch', 'pc1', 'pca', 'log'];
const OF_DIFFERENCES_ONLY: readonly TransformCode[] = ['lin', 'chg', 'ch1'];

/**
 * The transforms that make sense for a kind when a row does not name its own: growth of something that is itself a
 * percentage or crosses zero means nothing.
 */
export const TRANSFORMS_OF_KIND: Readonly<Record<Kind, readonly TransformCode[]>> = {
  flow: OF_POSITIVE_LEVEL,
  stock: OF_POSITIVE_LEVEL,
  index: OF_POSITIVE_LEVEL,
  price: OF_POSITIVE_LEVEL,
  rate: OF_DIFFERENCES_ONLY,
  balance: OF_DIFFERENCES_ONLY,
};
