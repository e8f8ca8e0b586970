import { EditHistory, historyReducer, startHistory } from './history';

function type(state: EditHistory<string>, text: string, typing?: string) {
  return historyReducer(state, { type: 'change', change: () => text, typing });
}

describe('historyReducer', () => {
  it('takes back all changes and does them again', () => {
    const texts = ['a', 'ab', 'a', 'c'];
    const end = texts.reduce(
      (state, text) => type(state, text),
      startHistory('begin'),
    );
    let back = end;
    texts.forEach(() => {
      back = historyReducer(back, { type: 'undo' });
    });
    expect(back.document).toBe('begin');
    expect(historyReducer(back, { type: 'undo' })).toBe(back);
    texts.forEach(() => {
      back = historyReducer(back, { type: 'redo' });
    });
    expect(back.document).toBe('c');
    expect(type(back, 'd').future).toEqual([]);
  });

  it('can begin with a change, such as an import, that can be taken back', () => {
    const imported = startHistory('stored', 'imported');
    expect(imported.document).toBe('imported');
    expect(historyReducer(imported, { type: 'undo' }).document).toBe('stored');
  });

  it('knows no way back behind a new beginning', () => {
    const typed = type(type(startHistory('a'), 'ab'), 'abc', 'title');
    const undone = historyReducer(typed, { type: 'undo' });
    const merged = historyReducer(undone, {
      type: 'restart',
      document: 'merged',
    });
    expect(historyReducer(merged, { type: 'undo' })).toBe(merged);
    expect(historyReducer(merged, { type: 'redo' })).toBe(merged);
    // What is typed next is a step of its own, in whichever field it is.
    expect(type(merged, 'merged!', 'title').past).toEqual(['merged']);
  });

  it('takes back typing in one field in one step, and counts no change as none', () => {
    const typed = ['T', 'Ta', 'Tak'].reduce(
      (state, text) => type(state, text, 'title'),
      startHistory(''),
    );
    expect(typed.past).toEqual(['']);
    expect(type(typed, 'Tak')).toBe(typed);
    const elsewhere = type(typed, 'Take', 'duty');
    expect(historyReducer(elsewhere, { type: 'undo' }).document).toBe('Tak');
    expect(type(elsewhere, 'Taken', 'duty').past).toEqual(['', 'Tak']);
  });
});
