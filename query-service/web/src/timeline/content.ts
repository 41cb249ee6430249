import type { AgencyId } from "../domain/shapes";
import { dateAndTime, shortDate } from "../text/format";
import { codeLabel, fieldCodeLabel, fieldLabel, type Messages } from "../text/messages";

/** What is needed to say a value in words: the language, the directory, and where the value stands. */
export interface Saying {
  text: Messages;
  agencyName: (agency: AgencyId) => string;
  eventType: string;
  field: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const agencyId = /^0192:\d{9}$/;
const date = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const code = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The ground on which a part of the content is withheld, or null when it is not. */
export function withheldGround(value: unknown): string | null {
  if (!isRecord(value) || !isRecord(value["withheld"])) return null;
  const { ground } = value["withheld"];
  return typeof ground === "string" ? ground : "";
}

/** Whether a value says something to a reader: references between events and empty values do not. */
function says(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return false;
  if (typeof value === "string") return !uuid.test(value);
  if (Array.isArray(value)) return value.some(says);
  if (withheldGround(value) !== null) return true;
  return !isRecord(value) || Object.values(value).some(says);
}

export function shownFields(content: Record<string, unknown>): [string, unknown][] {
  return Object.entries(content).filter(([, value]) => says(value));
}

function stringInWords(value: string, { text, agencyName, eventType, field }: Saying): string {
  if (uuid.test(value)) return "";
  if (agencyId.test(value)) return agencyName(value);
  if (date.test(value)) return shortDate(value, text.locale);
  if (instant.test(value)) return dateAndTime(value, text.locale);
  return code.test(value) ? fieldCodeLabel(text, eventType, field, value) : value;
}

/**
 * A value in one line of words. Never throws: what is not understood is shown as it came, and a
 * reference that means nothing to a reader becomes an empty text.
 */
export function inWords(value: unknown, saying: Saying): string {
  const { text, field } = saying;
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return stringInWords(value, saying);
  if (typeof value === "boolean") return value ? text.page.value.yes : text.page.value.no;
  if (typeof value === "number") return /hours/i.test(field) ? text.page.value.hours(value) : String(value);
  if (Array.isArray(value)) {
    const words = value.map((part) => inWords(part, saying));
    return words.filter((part) => part !== "").join(", ");
  }
  const ground = withheldGround(value);
  if (ground !== null) return text.page.timeline.withheld;
  if (!isRecord(value)) return "";
  return Object.entries(value)
    .filter(([key, part]) => key !== "orgnr" && says(part))
    .map(([key, part]) => inWords(part, { ...saying, field: key }))
    .filter((part) => part !== "")
    .join(", ");
}

/**
 * What an event is about in a few words. A number or a yes says nothing without the name of its
 * field, and the end of a stretch of time stands with its beginning.
 */
export function headlineOf(fields: readonly string[], content: Record<string, unknown>, saying: Omit<Saying, "field">): string {
  return fields
    .map((field) => {
      const value = content[field];
      const words = inWords(value, { ...saying, field });
      const bare = typeof value === "number" || typeof value === "boolean";
      return { field, words: bare ? `${fieldLabel(saying.text, field)}: ${words}` : words };
    })
    .filter(({ words }) => words !== "")
    .reduce((said, { field, words }) => said + (said === "" ? "" : field === "until" ? " – " : " · ") + words, "");
}

export function groundInWords(text: Messages, ground: string): string {
  return codeLabel(text, "ground", ground);
}
