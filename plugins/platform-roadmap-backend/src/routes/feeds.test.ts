import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import express from 'express';
import request from 'supertest';
import { createFeedRouter } from './feeds';

const TOKEN = 'a-token-that-nobody-may-see';

describe('createFeedRouter', () => {
  function start() {
    const logger = mockServices.logger.mock();
    const config = mockServices.rootConfig({
      data: { platformRoadmap: { feeds: { hourlyLimit: 6 } } },
    });
    const middleware = MiddlewareFactory.create({ config, logger });
    const app = express();
    app.use(middleware.logging());
    app.use(
      '/api/platform-roadmap',
      createFeedRouter({
        config,
        logger,
        feeds: {
          read: async ({ token }) => {
            if (token !== TOKEN) {
              throw new NotFoundError('There is no such feed');
            }
            return {
              version: { etag: 'x', key: 'x' },
              mediaType: 'application/atom+xml',
              body: async () => '<feed/>',
            };
          },
        },
      }),
    );
    app.use(middleware.notFound());
    app.use(middleware.error());
    const get = (path: string) =>
      request(app).get(`/api/platform-roadmap/feeds/${path}`);
    const logged = () => JSON.stringify(logger.info.mock.calls);
    return { get, logged };
  }

  it('keeps tokens out of the log of requests, whatever is asked for', async () => {
    const { get, logged } = start();
    const { text } = await get(`${TOKEN}/atom.xml?x=${TOKEN}`).expect(200);
    expect(text).toBe('<feed/>');
    for (const path of [
      `${TOKEN}/other.xml`,
      `${TOKEN}/__proto__`,
      `${TOKEN}/atom.xml/${TOKEN}`,
      `${TOKEN}`,
    ]) {
      const answer = await get(path).expect(404);
      expect(answer.text).not.toContain(TOKEN);
    }
    await get(`${TOKEN}/calendar.ics`).expect(200);
    await get(`${TOKEN}/calendar.ics`).expect(429);
    expect(logged()).toContain('/api/platform-roadmap/feeds/token/atom.xml');
    expect(logged()).toContain('429');
    expect(logged()).not.toContain(TOKEN);
    await get('another-token/atom.xml').expect(404);
  });
});
