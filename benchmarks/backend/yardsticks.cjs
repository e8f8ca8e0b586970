const {
  coreServices,
  createBackendPlugin,
} = require('@backstage/backend-plugin-api');
const { NotAllowedError } = require('@backstage/errors');
const {
  catalogEntityReadPermission,
} = require('@backstage/plugin-catalog-common/alpha');
const { AuthorizeResult } = require('@backstage/plugin-permission-common');
const createRouter = require('express-promise-router').default;
const { getCounts } = require('./counting.cjs');

const ROWS = 1000;

async function createRows(knex) {
  if (await knex.schema.hasTable('rows')) {
    return;
  }
  await knex.schema.createTable('rows', table => {
    table.integer('id').primary();
    table.text('text').notNullable();
  });
  const rows = Array.from({ length: ROWS }, (_, id) => ({
    id,
    text: 'x'.repeat(200),
  }));
  await knex.batchInsert('rows', rows, 200);
}

/**
 * What the suite is compared with: routes that do the least that a route of a
 * plugin can do, in the same process.
 */
module.exports = createBackendPlugin({
  pluginId: 'benchmarks',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init({ database, httpAuth, httpRouter, permissions }) {
        const knex = await database.getClient();
        await createRows(knex);
        const router = createRouter();

        router.get('/bare', async (request, response) => {
          const { principal } = await httpAuth.credentials(request, {
            allow: ['user'],
          });
          response.json({ userEntityRef: principal.userEntityRef });
        });

        router.get(
          '/floor/:kind/:namespace/:name',
          async (request, response) => {
            const credentials = await httpAuth.credentials(request, {
              allow: ['user'],
            });
            const { kind, namespace, name } = request.params;
            const [{ result }] = await permissions.authorize(
              [
                {
                  permission: catalogEntityReadPermission,
                  resourceRef: `${kind}:${namespace}/${name}`,
                },
              ],
              { credentials },
            );
            if (result !== AuthorizeResult.ALLOW) {
              throw new NotAllowedError();
            }
            response.json(
              await knex('rows')
                .where({ id: Number(name.replace(/\D/g, '')) % ROWS })
                .first(),
            );
          },
        );

        router.get('/process', (_, response) => {
          response.json({ ...getCounts(), memory: process.memoryUsage() });
        });

        httpRouter.use(router);
        httpRouter.addAuthPolicy({
          path: '/process',
          allow: 'unauthenticated',
        });
      },
    });
  },
});
