const styles = {
  full: { dateStyle: 'full', timeStyle: 'short' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** What stands where there is no date (decisions, O66). */
const NO_DATE = '–';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** ISO 8601 → the day and the minute, in the user's language and zone; a dash for what is no date. */
export function formatDate(iso: string | undefined, language: string, style: 'full' | 'short' = 'short'): string {
  const date = new Date(iso ?? NaN);
  return Number.isNaN(date.getTime()) ? NO_DATE : formatterFor(language, style).format(date);
}

/** As `formatDate`, with "today" and "yesterday" for the days a person counts in. */
export function formatRecent(iso: string | undefined, language: string, now: Date): string {
  const date = new Date(iso ?? NaN);
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (days !== 0 && days !== 1) return formatDate(iso, language);
  const word = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day');
  return `${word} ${formatterFor(language, 'time').format(date)}`;
}

// Making a formatter costs far more than using one, and a log formats two dates a row.
function formatterFor(language: string, style: keyof typeof styles): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, styles[style]);
    formatters.set(key, formatter);
  }
  return formatter;
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
