import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import { Server } from 'node:http';
import request from 'supertest';
import { MAX_GUESSES } from './feedLimits';
import { createFeedRouter } from './feeds';

const TOKEN = 'a-token-that-nobody-may-see'.padEnd(43, 'x');
const STORED = {
  id: 't1',
  title: 'Mine',
  createdAt: '2026-11-22T00:00:00.000Z',
  userRef: 'user:default/reader',
};

jest.setTimeout(60_000);

const LIMIT = 6;

function guess(number: number): string {
  return String(number).padEnd(43, 'g');
}

describe('createFeedRouter', () => {
  let server: Server | undefined;

  afterEach(() => {
    server?.close();
  });

  function start() {
    const logger = mockServices.logger.mock();
    const config = mockServices.rootConfig({
      data: { platformRoadmap: { feeds: { hourlyLimit: LIMIT } } },
    });
    const middleware = MiddlewareFactory.create({ config, logger });
    const asked: string[] = [];
    const app = express();
    app.use(middleware.logging());
    app.use(
      '/api/platform-roadmap',
      createFeedRouter({
        config,
        logger,
        feeds: {
          findToken: async ({ token }) => {
            asked.push(token);
            return token === TOKEN ? STORED : undefined;
          },
          read: async () => ({
            version: { etag: 'x', key: 'x' },
            mediaType: 'application/atom+xml',
            body: async () => '<feed/>',
          }),
        },
      }),
    );
    app.use(middleware.notFound());
    app.use(middleware.error());
    const listening = app.listen(0);
    server = listening;
    const get = (path: string) =>
      request(listening).get(`/api/platform-roadmap/feeds/${path}`);
    const logged = () => JSON.stringify(logger.info.mock.calls);
    return { asked, get, logged };
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
    for (let times = 1; times < LIMIT; times++) {
      await get(`${TOKEN}/calendar.ics`).expect(200);
    }
    await get(`${TOKEN}/calendar.ics`).expect(429);
    expect(logged()).toContain('/api/platform-roadmap/feeds/token/atom.xml');
    expect(logged()).toContain('429');
    expect(logged()).not.toContain(TOKEN);
  });

  it('refuses at once what is no token, with the same answer as for one that nobody has', async () => {
    const { asked, get } = start();
    const unknown = await get(`${guess(1)}/atom.xml`).expect(404);
    for (const token of [
      'x',
      `${TOKEN}x`,
      TOKEN.slice(1),
      `${'ä'.repeat(43)}`,
    ]) {
      const { body } = await get(
        `${encodeURIComponent(token)}/atom.xml`,
      ).expect(404);
      expect(body).toEqual(unknown.body);
    }
    expect(asked).toEqual([guess(1)]);
  });

  it('bounds how many tokens may be tried, all together, while good ones go on', async () => {
    const { asked, get } = start();
    await get(`${TOKEN}/atom.xml`).expect(200);
    const answers: Record<number, number> = {};
    for (let number = 0; number < MAX_GUESSES + 5; number++) {
      const { status } = await get(`${guess(number)}/atom.xml`);
      answers[status] = (answers[status] ?? 0) + 1;
    }
    expect(answers).toEqual({ 404: MAX_GUESSES, 429: 5 });
    expect(asked).toHaveLength(1 + MAX_GUESSES);
    await get(`${TOKEN}/atom.xml`).expect(200);
  });
});
