export { Storefront } from './Storefront';
export type { StorefrontProps } from './Storefront';
