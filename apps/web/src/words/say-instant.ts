import type { Locale } from '@bell-lap/text/locale'

/** An instant in the time zone of the browser: "23 Nov, 14:05", "Nov 23, 2:05 PM", "23. Nov., 14:05". */
export function sayInstant(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: locale === 'en-US' ? 'numeric' : '2-digit',
    minute: '2-digit',
  }).format(new Date(instant))
}
