import { RecentAnswers } from './RecentAnswers';

describe('RecentAnswers', () => {
  const ask = jest.fn<Promise<number>, []>();
  let asked = 0;

  beforeEach(() => {
    jest.useFakeTimers();
    asked = 0;
    ask.mockReset().mockImplementation(async () => {
      asked += 1;
      return asked;
    });
  });
  afterEach(() => jest.useRealTimers());

  it('shares questions under way and keeps answers for a while', async () => {
    const answers = new RecentAnswers<number>({ keepMs: 5_000 });
    const [a, b] = await Promise.all([
      answers.get({ key: 'x', ask }),
      answers.get({ key: 'x', ask }),
    ]);
    expect([a, b]).toEqual([1, 1]);
    await expect(answers.get({ key: 'y', ask })).resolves.toBe(2);
    jest.advanceTimersByTime(4_999);
    await expect(answers.get({ key: 'x', ask })).resolves.toBe(1);
    jest.advanceTimersByTime(1);
    await expect(answers.get({ key: 'x', ask })).resolves.toBe(3);
  });

  it('keeps nothing when told so, and never failures', async () => {
    const none = new RecentAnswers<number>({ keepMs: 0 });
    await expect(
      Promise.all([none.get({ key: 'x', ask }), none.get({ key: 'x', ask })]),
    ).resolves.toEqual([1, 1]);
    await expect(none.get({ key: 'x', ask })).resolves.toBe(2);

    const answers = new RecentAnswers<number>({ keepMs: 5_000 });
    ask.mockRejectedValueOnce(new Error('away'));
    await expect(answers.get({ key: 'x', ask })).rejects.toThrow('away');
    await expect(answers.get({ key: 'x', ask })).resolves.toBe(3);
  });

  it('holds no more than it may, the newest', async () => {
    const answers = new RecentAnswers<number>({ keepMs: 5_000, maxEntries: 2 });
    for (const key of ['a', 'b', 'c']) {
      await answers.get({ key, ask });
    }
    await expect(answers.get({ key: 'c', ask })).resolves.toBe(3);
    await expect(answers.get({ key: 'a', ask })).resolves.toBe(4);
  });
});
