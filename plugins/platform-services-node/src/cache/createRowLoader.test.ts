import { createRowLoader } from './createRowLoader';

interface Row {
  key: string;
  state: string;
}

const keyOf = ({ key }: Row) => key;
const settle = () => new Promise(setImmediate);

describe('createRowLoader', () => {
  it('puts what is asked while a question is under way together into the next', async () => {
    let release: () => void = () => {};
    const released = new Promise<void>(resolve => {
      release = resolve;
    });
    let state = 'before';
    let held = true;
    const read = jest.fn(async (keys: string[]) => {
      const rows = keys
        .filter(key => key !== 'unknown')
        .flatMap(key => [
          { key, state },
          { key, state },
        ])
        .reverse();
      if (held) {
        held = false;
        await released;
      }
      return rows;
    });
    const loader = createRowLoader<Row>({ read, keyOf });

    const early = loader.load(['b', 'a', 'b']);
    await settle();
    state = 'after';
    const late = [loader.load(['a', 'c']), loader.load(['a', 'unknown'])];
    await settle();
    expect(read.mock.calls).toEqual([[['b', 'a']]]);
    release();

    const b = { key: 'b', state: 'before' };
    const a = { key: 'a', state: 'before' };
    expect(await early).toEqual([b, b, a, a]);
    const newA = { key: 'a', state: 'after' };
    const newC = { key: 'c', state: 'after' };
    expect(await late[0]).toEqual([newA, newA, newC, newC]);
    expect(await late[1]).toEqual([newA, newA]);
    expect(read.mock.calls.slice(1)).toEqual([[['a', 'c', 'unknown']]]);
  });

  it('does not wait for a question that hangs', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
    try {
      const read = jest.fn(
        async ([key]: string[]): Promise<Row[]> =>
          key === 'hangs' ? new Promise(() => {}) : [{ key, state: 'read' }],
      );
      const loader = createRowLoader<Row>({ read, keyOf });
      void loader.load(['hangs']);
      await settle();
      const rows = loader.load(['a']);
      await settle();
      expect(read).toHaveBeenCalledTimes(1);
      await jest.advanceTimersByTimeAsync(2_000);
      await expect(rows).resolves.toEqual([{ key: 'a', state: 'read' }]);
    } finally {
      jest.useRealTimers();
    }
  });

  it('keeps nothing', async () => {
    let times = 0;
    const read = jest.fn(async (keys: string[]) => {
      times += 1;
      return keys.map(key => ({ key, state: `${times}` }));
    });
    const loader = createRowLoader<Row>({ read, keyOf });
    expect(await loader.load(['a'])).toEqual([{ key: 'a', state: '1' }]);
    expect(await loader.load(['a'])).toEqual([{ key: 'a', state: '2' }]);
    expect(await loader.load([])).toEqual([]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('tells all who asked of a failure, and reads anew after it', async () => {
    const read = jest
      .fn()
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValue([{ key: 'a', state: 'back' }]);
    const loader = createRowLoader<Row>({ read, keyOf });
    const both = await Promise.allSettled([
      loader.load(['a']),
      loader.load(['b']),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await loader.load(['a'])).toEqual([{ key: 'a', state: 'back' }]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('asks for no more than 500 keys at once', async () => {
    const read = jest.fn(async (keys: string[]) =>
      keys.map(key => ({ key, state: '' })),
    );
    const keys = Array.from({ length: 1_201 }, (_, index) => `${index}`);
    const rows = await createRowLoader<Row>({ read, keyOf }).load(keys);
    expect(rows.map(keyOf)).toEqual(keys);
    expect(read.mock.calls.map(([asked]) => asked.length)).toEqual([
      500, 500, 201,
    ]);
  });
});
