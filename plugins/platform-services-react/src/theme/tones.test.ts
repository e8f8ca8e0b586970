import { createTheme, getContrastRatio, Theme } from '@material-ui/core/styles';
import { Tone, readableOn, toneColors } from './tones';

const TONES: Tone[] = ['ok', 'active', 'warning', 'error', 'neutral'];
const THEMES: Array<[string, Theme]> = [
  ['light', createTheme({ palette: { type: 'light' } })],
  ['dark', createTheme({ palette: { type: 'dark' } })],
  [
    'with a yellow primary colour on grey',
    createTheme({
      palette: {
        primary: { main: 'rgb(255, 214, 0)' },
        background: {
          paper: 'rgb(240, 240, 240)',
          default: 'rgb(230,230,230)',
        },
      },
    }),
  ],
  [
    'with colours in hsl',
    createTheme({ palette: { primary: { main: 'hsl(210, 60%, 40%)' } } }),
  ],
];

describe.each(THEMES)('toneColors in a theme %s', (_, theme) => {
  it.each(TONES)('gives readable colours for %s', tone => {
    const { text, tint, fill, onFill } = toneColors(theme, tone);
    const { paper, default: page } = theme.palette.background;
    for (const background of [paper, page, tint]) {
      expect(getContrastRatio(text, background)).toBeGreaterThanOrEqual(4.5);
    }
    expect(getContrastRatio(onFill, fill)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('readableOn', () => {
  it('keeps a colour that can be read already', () => {
    expect(readableOn('rgb(0, 0, 0)', ['rgb(255, 255, 255)'])).toBe(
      'rgb(0, 0, 0)',
    );
  });

  it('moves away from the background', () => {
    const onDark = readableOn('rgb(0, 0, 120)', ['rgb(20, 20, 20)']);
    expect(getContrastRatio(onDark, 'rgb(20, 20, 20)')).toBeGreaterThan(4.5);
  });
});
