import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { IntervalView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';

/** An interval in words: `Interval 2026-6 · 2 Nov – 13 Dec · week 3 of 6`. */
export function useIntervalText(): (interval: IntervalView) => string {
  const { day, relative } = useFormat();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);

  function stage({ state, week, start }: IntervalView): string {
    if (state === 'closed') {
      return t('interval.closed');
    }
    if (week) {
      return t('interval.week', {
        number: String(week.number),
        of: String(week.of),
      });
    }
    return Date.parse(start) > Date.now()
      ? t('interval.starts', { time: relative(start) })
      : t('interval.over');
  }

  return interval => {
    const { name, start, end, state } = interval;
    const oneYear = start.slice(0, 4) === end.slice(0, 4);
    return [
      t('interval.title', { name }),
      t('interval.range', {
        start: day(start, oneYear ? 'short' : 'medium'),
        end: day(end, oneYear && state === 'active' ? 'short' : 'medium'),
      }),
      stage(interval),
    ].join(' · ');
  };
}
