const MONTHS = 12;

/** The months that have a report, `YYYY-MM`, this one first. */
export function lastMonths(today: string): string[] {
  const [year, month] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
}
