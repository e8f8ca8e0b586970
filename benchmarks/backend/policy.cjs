const { createBackendModule } = require('@backstage/backend-plugin-api');
const {
  catalogConditions,
  createCatalogConditionalDecision,
} = require('@backstage/plugin-catalog-backend/alpha');
const {
  catalogEntityReadPermission,
} = require('@backstage/plugin-catalog-common/alpha');
const {
  AuthorizeResult,
  isPermission,
} = require('@backstage/plugin-permission-common');
const {
  policyExtensionPoint,
} = require('@backstage/plugin-permission-node/alpha');

/** Everybody may do everything. */
const allowAll = {
  async handle() {
    return { result: AuthorizeResult.ALLOW };
  },
};

/** Everybody reads what they own, and the services and groups of everybody. */
const ownerCondition = {
  async handle({ permission }, user) {
    if (!isPermission(permission, catalogEntityReadPermission)) {
      return { result: AuthorizeResult.ALLOW };
    }
    return createCatalogConditionalDecision(permission, {
      anyOf: [
        catalogConditions.isEntityOwner({
          claims: user?.info.ownershipEntityRefs ?? [],
        }),
        catalogConditions.isEntityKind({ kinds: ['platformservice', 'group'] }),
      ],
    });
  },
};

const policies = { 'allow-all': allowAll, 'owner-condition': ownerCondition };

/** The policy that PLINTH_BENCH_POLICY names. */
module.exports = createBackendModule({
  pluginId: 'permission',
  moduleId: 'benchmark-policy',
  register(reg) {
    reg.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        const name = process.env.PLINTH_BENCH_POLICY;
        if (!Object.hasOwn(policies, name)) {
          throw new Error(`PLINTH_BENCH_POLICY is ${name}`);
        }
        policy.setPolicy(policies[name]);
      },
    });
  },
});
