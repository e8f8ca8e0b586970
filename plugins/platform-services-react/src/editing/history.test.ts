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
