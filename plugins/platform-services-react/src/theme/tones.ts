import {
  Theme,
  darken,
  decomposeColor,
  getContrastRatio,
  lighten,
} from '@material-ui/core/styles';

/**
 * What a status means to the reader, whatever it is called.
 *
 * @public
 */
export type Tone = 'ok' | 'active' | 'warning' | 'error' | 'neutral';

/**
 * The colours of one tone in one theme. All pairs named here have a contrast
 * of at least 4.5 : 1 (WCAG 2.2 AA for text).
 *
 * @public
 */
export interface ToneColors {
  /** For text and shapes on the theme's own backgrounds and on `tint`. */
  text: string;
  /** A faint background for `text`. */
  tint: string;
  /** For edges. */
  border: string;
  /** A strong background. */
  fill: string;
  /** For text on `fill`. */
  onFill: string;
}

const AA = 4.5;
/** A little more, for hosts that put pages on a slightly darker ground. */
const AIM = 5;
const STEPS = 20;

/**
 * The colours of a tone, computed from the palette of the theme, so that every
 * theme of the host gets readable ones, light or dark.
 *
 * @public
 */
export function toneColors(theme: Theme, tone: Tone): ToneColors {
  const { paper, default: page } = theme.palette.background;
  const main = mainColor(theme, tone);
  const tint = mix(main, paper, tone === 'neutral' ? 0.06 : 0.12);
  const text = readableOn(main, [paper, page, tint]);
  return {
    text,
    tint,
    border: mix(text, paper, 0.5),
    fill: text,
    onFill: onFill(theme, text),
  };
}

function onFill(theme: Theme, fill: string): string {
  const { black, white } = theme.palette.common;
  return getContrastRatio(white, fill) >= AA ? white : black;
}

function mainColor(theme: Theme, tone: Tone): string {
  switch (tone) {
    case 'ok':
      return theme.palette.success.main;
    case 'active':
      return theme.palette.primary.main;
    case 'warning':
      return theme.palette.warning.main;
    case 'error':
      return theme.palette.error.main;
    default:
      return mix(
        theme.palette.text.primary,
        theme.palette.background.paper,
        0.7,
      );
  }
}

/**
 * A colour for text that matters less. Where Material UI's own secondary text
 * lies on the page and not on paper, its contrast is too low in some themes.
 *
 * @public
 */
export function mutedText(theme: Theme): string {
  return toneColors(theme, 'neutral').text;
}

/**
 * The colour nearest to `color` that can be read on all `backgrounds`, opaque
 * ones.
 */
export function readableOn(color: string, backgrounds: string[]): string {
  const white = 'rgb(255, 255, 255)';
  const away = getContrastRatio(white, backgrounds[0]) < AA ? darken : lighten;
  for (let step = 0; step < STEPS; step += 1) {
    const candidate = away(color, step / STEPS);
    if (backgrounds.every(b => getContrastRatio(candidate, b) >= AIM)) {
      return candidate;
    }
  }
  return away(color, 1);
}

/** `share` of `color` over an opaque `background`, as an opaque colour. */
function mix(color: string, background: string, share: number): string {
  const top = rgb(color);
  const below = rgb(background);
  const alpha = share * (top[3] ?? 1);
  const channels = [0, 1, 2].map(index =>
    Math.round(top[index] * alpha + below[index] * (1 - alpha)),
  );
  return `rgb(${channels.join(', ')})`;
}

function rgb(color: string): number[] {
  // `darken` by nothing turns every spelling that the theme may use into rgb.
  return decomposeColor(
    color.startsWith('hsl') ? darken(color, 0) : color,
  ).values.map(Number);
}
