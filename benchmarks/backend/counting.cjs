const pg = require('pg');

const counts = { http: {}, sql: {} };

/** The plugin or user that a request comes from, as its token says. Unverified: only for counting. */
function readCaller(authorization = '') {
  const payload = authorization.split('.')[1];
  if (!payload) {
    return 'anonymous';
  }
  const { sub } = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return sub.startsWith('user:') ? 'user' : sub.replace(/^plugin:/, '');
}

function add(group, key) {
  group[key] = (group[key] ?? 0) + 1;
}

/** Counts each request under "caller > plugin that is asked". */
function countRequests(request, response, next) {
  const plugin = request.path.match(/^\/api\/([^/]+)/)?.[1];
  if (plugin) {
    add(
      counts.http,
      `${readCaller(request.headers.authorization)} > ${plugin}`,
    );
  }
  next();
}

/**
 * By which the host looks for scheduled work and for keys to sign with, and knex
 * greets a new connection.
 */
const NOT_COUNTED = [
  'backstage_backend_tasks__',
  'backstage_backend_public_keys__',
  'select version()',
];

/** Counts each statement under the plugin whose database it goes to. */
function countStatements() {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function countedQuery(config, ...rest) {
    const text = typeof config === 'string' ? config : config?.text ?? '';
    if (!NOT_COUNTED.some(part => text.includes(part))) {
      add(counts.sql, this.database?.replace(/^backstage_plugin_/, ''));
    }
    return query.call(this, config, ...rest);
  };
}

/** All that was counted since the start. */
function getCounts() {
  return counts;
}

module.exports = { countRequests, countStatements, getCounts };
