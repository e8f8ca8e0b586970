import { useMemo } from 'react';
import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import {
  FormatDayOptions,
  FormatDurationOptions,
  formatDay,
  formatDuration,
  formatRelative,
} from './format';

/**
 * The formats of this folder in the language that the reader has chosen.
 *
 * @public
 */
export interface Format {
  /** BCP 47 tag. */
  language: string;
  day(date: string, style?: FormatDayOptions['style']): string;
  /** Seen from the moment of the call. */
  relative(date: string): string;
  duration(duration: string, style?: FormatDurationOptions['style']): string;
  /** Such as `a, b and c`. */
  list(items: string[]): string;
  /** Such as `99.95`. */
  number(value: number): string;
}

/**
 * Days, instants, durations, lists and numbers in the reader's language.
 *
 * @public
 */
export function useFormat(): Format {
  const language =
    useApiHolder().get(appLanguageApiRef)?.getLanguage().language ?? 'en';
  return useMemo(() => {
    const locale = language === 'en' ? 'en-GB' : language;
    const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
    const numbers = new Intl.NumberFormat(locale, {
      maximumFractionDigits: 4,
    });
    return {
      language,
      day: (date, style) => formatDay({ date, style, language }),
      relative: date => formatRelative({ date, now: Date.now(), language }),
      duration: (duration, style) =>
        formatDuration({ duration, style, language }),
      list: items => lists.format(items),
      number: value => numbers.format(value),
    };
  }, [language]);
}
