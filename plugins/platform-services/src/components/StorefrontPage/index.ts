export { StorefrontPage } from './StorefrontPage';
export { LegacyStorefrontPage } from './LegacyStorefrontPage';
