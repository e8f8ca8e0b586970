import fc from 'fast-check';
import { escapeMarkdown, markdownLink, markdownTable } from './escapeMarkdown';

describe('Markdown', () => {
  it('lets no text be read as markup', () => {
    expect(escapeMarkdown('a | b\n# c <b>*x*</b> `y` [z](u) \\')).toBe(
      'a \\| b \\# c \\<b\\>\\*x\\*\\</b\\> \\`y\\` \\[z\\](u) \\\\',
    );
    expect(escapeMarkdown('- a')).toBe('\\- a');
    expect(escapeMarkdown('1. a')).toBe('1\\. a');
    const anyTexts = fc.array(fc.string({ unit: 'grapheme' }), {
      minLength: 1,
      maxLength: 4,
    });
    const everyRow = fc.property(anyTexts, texts => {
      const table = markdownTable({
        headings: texts.map(() => 'x'),
        rows: [texts.map(escapeMarkdown)],
      });
      const lines = table.split('\n');
      expect(lines).toHaveLength(3);
      expect(lines[2].replace(/\\./g, '').split('|')).toHaveLength(
        texts.length + 2,
      );
    });
    fc.assert(everyRow);
  });

  it('links only to addresses that may be followed', () => {
    expect(markdownLink({ text: 'x', url: 'https://a.example/b>)|c' })).toBe(
      '[x](<https://a.example/b%3E)%7Cc>)',
    );
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '/x', '']) {
      expect(markdownLink({ text: 'x', url })).toBe('x');
    }
  });
});
