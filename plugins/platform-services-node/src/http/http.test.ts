import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import express from 'express';
import request from 'supertest';
import { createVersion, matchesEtag } from './etags';
import { hideUnreachable } from './hideUnreachable';
import { KeptBodies } from './KeptBodies';
import { readJsonRequests } from './readJsonRequests';

describe('createVersion', () => {
  it('names a state by all of its parts', () => {
    const version = createVersion({ revision: 12, parts: ['a', 'b'] });
    expect(version.etag).toMatch(/^r12\.[0-9a-z]{13}$/);
    expect(createVersion({ revision: 12, parts: ['a', 'b'] })).toEqual(version);
    expect(createVersion({ revision: 12, parts: ['ab', ''] })).not.toEqual(
      version,
    );
    expect(createVersion({ parts: ['a'] }).etag).toMatch(/^[0-9a-z]{13}$/);
  });
});

describe('matchesEtag', () => {
  it.each([
    ['"r1.a"', true],
    ['W/"r1.a"', true],
    ['"x", W/"r1.a" , "y"', true],
    ['*', true],
    ['r1.a', false],
    ['"r1.b"', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (header, matches) => {
    expect(matchesEtag({ header, etag: 'r1.a' })).toBe(matches);
  });
});

describe('KeptBodies', () => {
  it('makes a body once for those who ask at the same time and later', async () => {
    const bodies = new KeptBodies();
    const make = jest.fn(async () => 'body');
    const answers = await Promise.all([
      bodies.get({ key: 'a', make }),
      bodies.get({ key: 'a', make }),
    ]);
    expect(answers.map(String)).toEqual(['body', 'body']);
    await bodies.get({ key: 'a', make });
    expect(make).toHaveBeenCalledTimes(1);
    await bodies.get({ key: 'b', make });
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('keeps no failures', async () => {
    const bodies = new KeptBodies();
    await expect(
      bodies.get({
        key: 'a',
        make: async () => {
          throw new Error('no');
        },
      }),
    ).rejects.toThrow('no');
    await expect(
      bodies.get({ key: 'a', make: async () => 'body' }),
    ).resolves.toEqual(Buffer.from('body'));
  });

  it('lets go first what was not used for the longest time', async () => {
    const bodies = new KeptBodies({ maxBytes: 10 });
    const ask = async (key: string) => {
      const make = jest.fn(async () => '12é');
      await bodies.get({ key, make });
      return make.mock.calls.length === 0 ? 'kept' : 'made';
    };
    await ask('a');
    await ask('b');
    await ask('a');
    await ask('c');
    expect(await ask('a')).toBe('kept');
    expect(await ask('b')).toBe('made');
    // What is larger than everything together is given and not kept.
    const make = jest.fn(async () => '123456789é');
    await bodies.get({ key: 'huge', make });
    await bodies.get({ key: 'huge', make });
    expect(make).toHaveBeenCalledTimes(2);
  });
});

describe('readJsonRequests', () => {
  const app = express()
    .use(readJsonRequests())
    .use((incoming, response) => {
      response.json(incoming.body);
    })
    .use(
      MiddlewareFactory.create({
        config: mockServices.rootConfig(),
        logger: mockServices.logger.mock(),
      }).error(),
    );

  it.each([
    ['/?__proto__[a]=1', undefined],
    ['/?a=%00', undefined],
    ['/', '{"a": [{"text": "a\\u0000b"}]}'],
    ['/?a[constructor][prototype]=1', undefined],
    ['/', '{"__proto__": {}}'],
    ['/', '{"a": [{"constructor": {"prototype": {}}}]}'],
    ['/', `${'['.repeat(40_000)}{"prototype": 1}${']'.repeat(40_000)}`],
  ])('refuses %s with body %.40s', async (path, body) => {
    const { status } = await request(app)
      .post(path)
      .type('json')
      .send(body ?? '{}');
    expect(status).toBe(400);
  });

  it('reads bodies that only talk about them', async () => {
    const body = { text: '__proto__', list: ['constructor'], none: null };
    const answer = await request(app).post('/?text=constructor').send(body);
    expect(answer.body).toEqual(body);
  });
});

describe('hideUnreachable', () => {
  it('answers 503 without internal addresses, and leaves other errors alone', async () => {
    const logger = mockServices.logger.mock();
    const middleware = MiddlewareFactory.create({
      config: mockServices.rootConfig(),
      logger,
    });
    const failWith = (failure: Error) =>
      request(
        express()
          .use((_incoming, _response, next) => next(failure))
          .use(hideUnreachable({ logger }))
          .use(middleware.error()),
      ).get('/');
    const reset = Object.assign(
      new Error('request to http://10.0.0.1:7007/api/catalog failed'),
      { name: 'FetchError', code: 'ECONNRESET' },
    );

    const away = await failWith(reset);
    expect(away.status).toBe(503);
    expect(away.text).not.toContain('10.0.0.1');
    expect(away.body.error.message).toContain('try again');
    expect(logger.warn).toHaveBeenCalledWith(expect.any(String), reset);
    expect((await failWith(new TypeError('fetch failed'))).status).toBe(503);
    const noDatabase = await failWith(
      Object.assign(new Error('getaddrinfo ENOTFOUND db.internal'), {
        code: 'ENOTFOUND',
      }),
    );
    expect(noDatabase.status).toBe(503);
    expect(noDatabase.text).not.toContain('db.internal');
    expect((await failWith(new NotFoundError('x'))).status).toBe(404);
  });
});
