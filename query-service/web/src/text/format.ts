import type { CalendarDate, Instant } from "../domain/shapes";

const zone = "Europe/Oslo";
const day = 86_400_000;

const dateOnly = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar date has no time zone; noon keeps it on its own day in every zone we format in. */
function moment(value: Instant | CalendarDate): Date {
  return new Date(dateOnly.test(value) ? `${value}T12:00:00Z` : value);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  formats.set(key, made);
  return made;
}

function formatted(value: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const at = moment(value);
  return Number.isNaN(at.getTime()) ? value : format(locale, options).format(at);
}

/** "12. nov. 2026" */
export function shortDate(value: Instant | CalendarDate, locale: string): string {
  return formatted(value, locale, { day: "numeric", month: "short", year: "numeric" });
}

/** "12. nov." */
export function dayAndMonth(value: Instant | CalendarDate, locale: string): string {
  return formatted(value, locale, { day: "numeric", month: "short" });
}

/** "november 2026" */
export function monthAndYear(value: Instant | CalendarDate, locale: string): string {
  return formatted(value, locale, { month: "long", year: "numeric" });
}

/** "12. nov. 2026, 14:05" */
export function dateAndTime(value: Instant, locale: string): string {
  return formatted(value, locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
}

/** The calendar date in Norway of an instant, as ISO 8601. */
export function calendarDate(value: Instant | CalendarDate): CalendarDate {
  return dateOnly.test(value) ? value : format("sv-SE", {}).format(new Date(value));
}

/** Whole calendar days from one date to another; negative when the second is earlier. */
export function daysBetween(from: Instant | CalendarDate, to: Instant | CalendarDate): number {
  return Math.round((Date.parse(calendarDate(to)) - Date.parse(calendarDate(from))) / day);
}
