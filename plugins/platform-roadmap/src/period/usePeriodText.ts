import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TargetDate } from '@plinth/backstage-plugin-platform-roadmap-common';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../translation';
import { parsePeriod } from './parsePeriod';

/**
 * Says dates as exactly as they are meant: `4 Dec 2026`, `week of 16 Nov 2026`,
 * `Dec 2026`, `Q1 2027`, `first half of 2027`, `2027`. What is not a date comes
 * back as it is.
 */
export function usePeriodText(): (
  target: Pick<TargetDate, 'date'> & Partial<TargetDate>,
) => string {
  const { language, day } = useFormat();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);

  return target => {
    const period = parsePeriod(target);
    if (!period) {
      return target.date;
    }
    const date = new Date(period.start);
    const iso = date.toISOString().slice(0, 10);
    const year = String(date.getUTCFullYear());
    switch (period.resolution) {
      case 'day':
        return day(iso);
      case 'week':
        return t('period.week', { day: day(iso) });
      case 'month':
        return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
          timeZone: 'UTC',
          month: 'short',
          year: 'numeric',
        }).format(date);
      case 'quarter':
        return t('period.quarter', {
          quarter: String(date.getUTCMonth() / 3 + 1),
          year,
        });
      case 'half':
        return date.getUTCMonth() === 0
          ? t('period.firstHalf', { year })
          : t('period.secondHalf', { year });
      default:
        return year;
    }
  };
}
