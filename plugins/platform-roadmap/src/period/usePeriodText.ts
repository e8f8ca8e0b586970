import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TargetDate } from '@plinth/backstage-plugin-platform-roadmap-common';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../translation';
import { parsePeriod } from './parsePeriod';

/**
 * Says dates as exactly as they are meant: `4 Dec`, `week of 16 Nov`, `Dec`,
 * `Q1 2027`, `first half of 2027`, `2027`. Days and months of this year leave
 * it out. What is not a date comes back as it is.
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
    const thisYear =
      date.getUTCFullYear() === new Date(Date.now()).getUTCFullYear();
    const style = thisYear ? 'short' : 'medium';
    switch (period.resolution) {
      case 'day':
        return day(iso, style);
      case 'week':
        return t('period.week', { day: day(iso, style) });
      case 'month':
        return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
          timeZone: 'UTC',
          month: thisYear ? 'long' : 'short',
          ...(!thisYear && { year: 'numeric' }),
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
