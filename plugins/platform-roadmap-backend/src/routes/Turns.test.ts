import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Turns } from './Turns';

describe('Turns', () => {
  function start() {
    const turns = Turns.create({ atOnce: 2 });
    const begun: string[] = [];
    const end: Record<string, (error?: Error) => void> = {};
    const take = (name: string) => {
      const caller = new EventEmitter();
      const done = turns.take({
        caller,
        work: () =>
          new Promise<string>((resolve, reject) => {
            begun.push(name);
            end[name] = error => (error ? reject(error) : resolve(name));
          }),
      });
      return { caller, done };
    };
    return { begun, end, take };
  }

  it('lets a few work, and the next whenever one is done or fails', async () => {
    const { begun, end, take } = start();
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(take);
    await setImmediate();
    expect(begun).toEqual(['a', 'b']);
    end.b(new Error('No database'));
    await expect(b.done).rejects.toThrow('No database');
    await setImmediate();
    expect(begun).toEqual(['a', 'b', 'c']);
    end.a();
    await expect(a.done).resolves.toBe('a');
    await setImmediate();
    end.c();
    end.d();
    await expect(Promise.all([c.done, d.done])).resolves.toEqual(['c', 'd']);

    take('e');
    take('f');
    take('g');
    await setImmediate();
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('forgets who is gone before their turn', async () => {
    const { begun, end, take } = start();
    const [, , gone, next] = ['a', 'b', 'gone', 'next'].map(take);
    await setImmediate();
    gone.caller.emit('close');
    end.a();
    await setImmediate();
    expect(begun).toEqual(['a', 'b', 'next']);
    end.next();
    await expect(next.done).resolves.toBe('next');
  });
});
