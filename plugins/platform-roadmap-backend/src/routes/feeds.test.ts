import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import { Server } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import request from 'supertest';
import { MAX_LOOK_UPS } from './feedLimits';
import { createFeedRouter } from './feeds';

const TOKEN = 'a-token-that-nobody-may-see'.padEnd(43, 'x');
const OTHER = 'another-token-that-is-good'.padEnd(43, 'x');
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

  /** @param answering - until when the answer to a guess takes */
  function start(answering?: Promise<void>) {
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
            if ([TOKEN, OTHER].includes(token)) {
              return STORED;
            }
            await answering;
            return undefined;
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
    const { asked, get, logged } = start();
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
    // Known to be good, and used too often: it is not even looked up.
    expect(asked).toHaveLength(LIMIT);
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

  it('refuses no good token, however many guesses there were', async () => {
    const { get } = start();
    for (let number = 0; number < 1_005; number++) {
      await get(`${guess(number)}/atom.xml`).expect(404);
    }
    const { status } = await get(`${TOKEN}/atom.xml`);
    expect(status).toBe(200);
  });

  it('looks up a few guesses at a time, while tokens that were good go on', async () => {
    let answer = () => {};
    const { asked, get } = start(
      new Promise(resolve => {
        answer = resolve;
      }),
    );
    await get(`${TOKEN}/atom.xml`).expect(200);
    const guessed = Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        get(`${guess(number)}/atom.xml`).expect(404),
      ),
    );
    while (asked.length < 1 + MAX_LOOK_UPS) {
      await setImmediate();
    }
    const other = get(`${OTHER}/atom.xml`).then(({ status }) => status);
    await get(`${TOKEN}/calendar.ics`).expect(200);
    expect(asked).toHaveLength(2 + MAX_LOOK_UPS);
    answer();
    await guessed;
    await expect(other).resolves.toBe(200);
    expect(new Set(asked).size).toBe(22);
  });
});
