import { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  NotAllowedError,
  NotFoundError,
  NotModifiedError,
} from '@backstage/errors';
import { symlink } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { ANNOTATION_NOTE } from '../__testUtils__/notes';
import { serviceEntity } from '../__testUtils__/serviceEntity';
import { DocumentReader } from './DocumentReader';
import { DocumentLocation } from './resolveDocumentLocation';

const GITHUB =
  'url:https://github.com/acme/platform/blob/main/db/catalog-info.yaml';

function createReader(options?: {
  readUrl?: UrlReaderService['readUrl'];
  filesEnabled?: boolean;
  timeoutMs?: number;
}) {
  const { readUrl = jest.fn(), filesEnabled = true, timeoutMs } = options ?? {};
  return DocumentReader.create({
    urlReader: { readUrl, readTree: jest.fn(), search: jest.fn() },
    config: mockServices.rootConfig({
      data: {
        integrations: {
          azure: [{ host: 'dev.azure.com' }],
          gitlab: [{ host: 'gitlab.com' }],
        },
        plinth: { documents: { file: { enabled: filesEnabled } } },
      },
    }),
    ...(timeoutMs && { timeoutMs }),
  });
}

function locate(location: string, note: string, annotations = {}) {
  return createReader().locate({
    entity: serviceEntity({ location, note, annotations }),
    annotation: ANNOTATION_NOTE,
  });
}

describe('DocumentReader.locate', () => {
  it.each([
    [
      GITHUB,
      './note.yaml',
      'https://github.com/acme/platform/tree/main/db/note.yaml',
    ],
    [
      GITHUB,
      'url:./note.yaml',
      'https://github.com/acme/platform/tree/main/db/note.yaml',
    ],
    [
      GITHUB,
      '../docs/note.yaml',
      'https://github.com/acme/platform/tree/main/docs/note.yaml',
    ],
    [
      GITHUB,
      'https://github.com/acme/platform/blob/main/note.yaml',
      'https://github.com/acme/platform/tree/main/note.yaml',
    ],
    [
      'url:https://gitlab.com/acme/data/db/-/blob/main/catalog-info.yaml',
      'docs/note.yaml',
      'https://gitlab.com/acme/data/db/-/blob/main/docs/note.yaml',
    ],
    [
      'url:https://dev.azure.com/acme/p/_git/r?path=%2Fdb%2Fcatalog-info.yaml&version=GBmain',
      './note.yaml',
      'https://dev.azure.com/acme/p/_git/r?path=%2Fdb%2Fnote.yaml&version=GBmain',
    ],
    [
      'url:https://files.example.com/db/catalog-info.yaml',
      './note.yaml',
      'https://files.example.com/db/note.yaml',
    ],
  ])('resolves beside %s: %s', (location, note, url) => {
    expect(locate(location, note)).toMatchObject({ type: 'url', url });
  });

  it('knows where a person edits the file', () => {
    expect(locate(GITHUB, './note.yaml')).toMatchObject({
      editUrl: 'https://github.com/acme/platform/edit/main/db/note.yaml',
    });
  });

  it.each([
    [GITHUB, '../../../../other/repo/blob/main/note.yaml', 'repository'],
    [GITHUB, '../../other-branch/note.yaml', 'repository, branch or tag'],
    [GITHUB, 'https://github.com/acme/other/blob/main/note.yaml', 'repository'],
    [GITHUB, 'https://github.com/acme/platform/blob/dev/note.yaml', 'branch'],
    [
      GITHUB,
      'https://github.com.evil.example/acme/platform/blob/main/note.yaml',
      'repository',
    ],
    [
      GITHUB,
      'https://user@github.com/acme/platform/blob/main/note.yaml',
      'repository',
    ],
    [
      GITHUB,
      'http://github.com/acme/platform/blob/main/note.yaml',
      'repository',
    ],
    [GITHUB, 'http://169.254.169.254/latest/meta-data', 'repository'],
    [
      GITHUB,
      'https://github.com/acme/platform/blob/main/%252e%252e/note.yaml',
      'repository',
    ],
    [GITHUB, '//evil.example/note.yaml', 'an absolute path'],
    [GITHUB, '/etc/passwd', 'an absolute path'],
    [GITHUB, 'file:./note.yaml', '"file:" cannot be read'],
    [GITHUB, 'file:///etc/passwd', '"file:" cannot be read'],
    [GITHUB, 'ftp://github.com/note.yaml', '"ftp:" cannot be read'],
    [GITHUB, 'javascript:alert(1)', '"javascript:" cannot be read'],
    [GITHUB, '%2e%2e/note.yaml', 'not allowed in a path'],
    [GITHUB, './note.yaml?token=1', 'not allowed in a path'],
    [GITHUB, '..\\note.yaml', 'backslash'],
    [GITHUB, './no\nte.yaml', 'control character'],
    [
      'url:https://dev.azure.com/acme/p/_git/r?path=%2Fdb%2Fcatalog-info.yaml&version=GBmain',
      'https://dev.azure.com/other/p/_git/r?path=%2Fnote.yaml&version=GBmain',
      'repository',
    ],
    [
      'url:https://gitlab.com/acme/data/db/-/blob/main/catalog-info.yaml',
      'https://gitlab.com/acme/other/db/-/blob/main/note.yaml',
      'repository',
    ],
    [
      'url:https://files.example.com/db/catalog-info.yaml',
      '../note.yaml',
      'folder of the service',
    ],
    [
      'url:https://files.example.com/db/catalog-info.yaml',
      'https://other.example.com/db/note.yaml',
      'folder',
    ],
    ['bootstrap:bootstrap', './note.yaml', 'no file of its own'],
    ['file:/srv/catalog/db.yaml', '/etc/passwd', 'an absolute path'],
    ['file:/srv/catalog/db.yaml', 'file:/etc/passwd', 'an absolute path'],
    ['file:/srv/catalog/db.yaml', '../note.yaml', 'out of the folder'],
    ['file:/srv/catalog/db.yaml', 'a/../../note.yaml', 'out of the folder'],
    ['file:/srv/catalog/db.yaml', '.', 'not a file'],
    [
      'file:/srv/catalog/db.yaml',
      'https://github.com/acme/note.yaml',
      '"https:" cannot be read',
    ],
    ['file:relative/db.yaml', './note.yaml', 'registered from somewhere else'],
  ])('refuses beside %s: %s', (location, note, reason) => {
    expect(() => locate(location, note)).toThrow(reason);
    expect(() => locate(location, note)).toThrow(
      expect.objectContaining({ name: 'DocumentRefusedError' }),
    );
  });

  it('ignores what the author of an entity says about its source', () => {
    const annotations = {
      'backstage.io/source-location':
        'url:https://github.com/evil/repo/tree/main/',
    };
    expect(locate(GITHUB, './note.yaml', annotations)).toMatchObject({
      url: 'https://github.com/acme/platform/tree/main/db/note.yaml',
    });
    expect(() =>
      locate(
        GITHUB,
        'https://github.com/evil/repo/blob/main/note.yaml',
        annotations,
      ),
    ).toThrow('leads out of the repository');
  });

  it('reads no files for an entity that was registered from elsewhere', () => {
    expect(() =>
      locate('file:/srv/catalog/db.yaml', './note.yaml', {
        'backstage.io/managed-by-origin-location': GITHUB,
      }),
    ).toThrow('registered from somewhere else');
  });

  it('reads files only when that is switched on', () => {
    expect(() =>
      createReader({ filesEnabled: false }).locate({
        entity: serviceEntity({
          location: 'file:/srv/catalog/db.yaml',
          note: './note.yaml',
        }),
        annotation: ANNOTATION_NOTE,
      }),
    ).toThrow('plinth.documents.file.enabled');
  });
});

describe('DocumentReader.read', () => {
  const directory = createMockDirectory();

  function file(path: string): DocumentLocation {
    return { type: 'file', directory: directory.resolve('db'), path };
  }

  it('reads a file, and only when it changed', async () => {
    directory.setContent({ db: { 'note.yaml': 'kind: Note' } });
    const reader = createReader();
    const first = await reader.read({ location: file('note.yaml') });
    expect(first).toEqual({ text: 'kind: Note', etag: expect.any(String) });
    await expect(
      reader.read({ location: file('note.yaml'), etag: first.etag }),
    ).resolves.toEqual({ etag: first.etag });

    directory.addContent({ 'db/note.yaml': 'kind: Changed' });
    await expect(
      reader.read({ location: file('note.yaml'), etag: first.etag }),
    ).resolves.toMatchObject({ text: 'kind: Changed' });
  });

  it('follows links inside the folder and refuses those that lead out', async () => {
    directory.setContent({
      'secret.yaml': 'password: x',
      'secrets/a.yaml': 'password: y',
      db: { 'note.yaml': 'kind: Note' },
    });
    await symlink('note.yaml', directory.resolve('db/inside.yaml'));
    await symlink('../secret.yaml', directory.resolve('db/outside.yaml'));
    await symlink('../secrets', directory.resolve('db/folder'));
    await symlink('loop.yaml', directory.resolve('db/loop.yaml'));
    const reader = createReader();
    await expect(
      reader.read({ location: file('inside.yaml') }),
    ).resolves.toMatchObject({ text: 'kind: Note' });
    for (const path of ['outside.yaml', 'folder/a.yaml']) {
      await expect(reader.read({ location: file(path) })).rejects.toThrow(
        `${path} is a link that leads out of the folder of the service`,
      );
    }
    await expect(reader.read({ location: file('loop.yaml') })).rejects.toThrow(
      'link',
    );
  });

  it('refuses what cannot be a document, and names no folder of the server', async () => {
    directory.setContent({
      db: {
        'huge.yaml': 'x'.repeat(1_000_001),
        'binary.yaml': Buffer.from([0xff, 0xfe, 0x00]),
        'zero.yaml': 'a\0b',
        folder: {},
      },
    });
    const reader = createReader();
    const cases = [
      ['huge.yaml', 'huge.yaml is larger than 1000000 bytes'],
      ['binary.yaml', 'binary.yaml is not a text in UTF-8'],
      ['zero.yaml', 'zero.yaml is not a text in UTF-8'],
      ['folder', 'folder is not a file'],
      ['missing.yaml', 'There is no file missing.yaml'],
    ];
    for (const [path, message] of cases) {
      const error = await reader.read({ location: file(path) }).then(
        () => undefined,
        (reason: Error) => reason,
      );
      expect(error?.message).toContain(message);
      expect(error?.message).not.toContain(directory.path);
    }
  });

  const url: DocumentLocation = {
    type: 'url',
    url: 'https://github.com/acme/platform/blob/main/note.yaml',
  };

  it('reads an address with the etag of the last time', async () => {
    const readUrl = jest
      .fn()
      .mockResolvedValueOnce({
        etag: 'e1',
        buffer: async () => Buffer.from('kind: Note'),
      })
      .mockRejectedValueOnce(new NotModifiedError());
    const reader = createReader({ readUrl });
    await expect(reader.read({ location: url })).resolves.toEqual({
      text: 'kind: Note',
      etag: 'e1',
    });
    await expect(reader.read({ location: url, etag: 'e1' })).resolves.toEqual({
      etag: 'e1',
    });
    expect(readUrl).toHaveBeenLastCalledWith(
      url.url,
      expect.objectContaining({ etag: 'e1' }),
    );
  });

  it('stops reading what is too large', async () => {
    let produced = 0;
    const endless = Readable.from(
      (function* chunks() {
        for (;;) {
          produced += 1;
          yield Buffer.alloc(100_000);
        }
      })(),
    );
    const reader = createReader({
      readUrl: async () => ({ stream: () => endless, buffer: jest.fn() }),
    });
    await expect(reader.read({ location: url })).rejects.toThrow(
      'larger than 1000000 bytes',
    );
    expect(produced).toBeLessThan(100);
    expect(endless.destroyed).toBe(true);

    const withoutStream = createReader({
      readUrl: async () => ({ buffer: async () => Buffer.alloc(1_000_001) }),
    });
    await expect(withoutStream.read({ location: url })).rejects.toThrow(
      'larger than 1000000 bytes',
    );
  });

  it('gives up on what is too slow', async () => {
    const silent = new Readable({ read() {} });
    const slowBody = createReader({
      timeoutMs: 50,
      readUrl: async () => ({ stream: () => silent, buffer: jest.fn() }),
    });
    await expect(slowBody.read({ location: url })).rejects.toThrow(
      'took longer than 0.05 seconds',
    );
    expect(silent.destroyed).toBe(true);

    const slowAnswer = createReader({
      timeoutMs: 50,
      readUrl: () => new Promise(() => {}),
    });
    await expect(slowAnswer.read({ location: url })).rejects.toThrow(
      expect.objectContaining({ name: 'DocumentUnavailableError' }),
    );
  });

  it.each([
    [
      new NotFoundError('x'),
      'DocumentUnavailableError',
      'There is no file at https://github.com',
    ],
    [new NotAllowedError('x'), 'DocumentRefusedError', 'backend.reading.allow'],
    [
      new Error('could not read https://raw.example.com/x?token=secret, 500'),
      'DocumentUnavailableError',
      'could not read https://raw.example.com/x, 500',
    ],
  ])('explains failure %#', async (cause, name, message) => {
    const reader = createReader({
      readUrl: jest.fn().mockRejectedValue(cause),
    });
    const reading = reader.read({ location: url });
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toThrow(expect.objectContaining({ name }));
  });
});
