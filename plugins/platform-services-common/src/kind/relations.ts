/**
 * From a platform service to its platform product owner.
 *
 * @public
 */
export const RELATION_PRODUCT_OWNED_BY = 'productOwnedBy';

/**
 * From a platform product owner to the service. Says nothing about ownership
 * in the sense of Backstage.
 *
 * @public
 */
export const RELATION_PRODUCT_OWNER_OF = 'productOwnerOf';

/**
 * From a platform service to those who run it.
 *
 * @public
 */
export const RELATION_OPERATED_BY = 'operatedBy';

/**
 * From those who run a platform service to the service.
 *
 * @public
 */
export const RELATION_OPERATOR_OF = 'operatorOf';

/**
 * From a platform service to those who answer questions about it.
 *
 * @public
 */
export const RELATION_SUPPORTED_BY = 'supportedBy';

/**
 * From those who answer questions about a platform service to the service.
 *
 * @public
 */
export const RELATION_SUPPORTER_OF = 'supporterOf';

/**
 * From a platform service to the software behind it.
 *
 * @public
 */
export const RELATION_IMPLEMENTED_BY = 'implementedBy';

/**
 * From software to the platform service that it is behind.
 *
 * @public
 */
export const RELATION_IMPLEMENTS = 'implements';

/**
 * From a platform service to the one that it replaces.
 *
 * @public
 */
export const RELATION_SUPERSEDES = 'supersedes';

/**
 * From a platform service to the one that replaces it.
 *
 * @public
 */
export const RELATION_SUPERSEDED_BY = 'supersededBy';
