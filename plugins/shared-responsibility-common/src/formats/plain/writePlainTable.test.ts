import { writePlainCsv, writePlainMarkdown } from './writePlainTable';

const table = {
  headings: ['Task', 'What you do'],
  rows: [
    ['=HYPERLINK("x")', 'one, "two"\nthree'],
    ['a | b', '<img src=x> *bold*'],
  ],
};

it('writes CSV that no spreadsheet runs', () => {
  expect(writePlainCsv(table)).toBe(
    [
      'Task,What you do',
      '"\'=HYPERLINK(""x"")","one, ""two""\nthree"',
      'a | b,<img src=x> *bold*',
      '',
    ].join('\r\n'),
  );
});

it('writes Markdown in which texts stay texts', () => {
  expect(writePlainMarkdown(table).split('\n').slice(3)).toEqual([
    '| a \\| b | \\<img src=x\\> \\*bold\\* |',
    '',
  ]);
});
