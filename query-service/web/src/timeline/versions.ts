import type { TimelineEntry } from "../domain/shapes";
import { isRecord } from "./content";

/** What a correction changed in one field; `before` is undefined when it is not known. */
export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

/** One step in the history of an entry: as first recorded, corrected, or retracted. */
export interface Version {
  entry: TimelineEntry;
  kind: "FIRST" | "CORRECTED" | "RETRACTED";
  /** The type of event the content is of; a correction carries the content of what it corrects. */
  eventType: string;
  content: Record<string, unknown>;
  changes: Change[];
  /** Why it was revised: text, or withheld. */
  reason: unknown;
}

function kindOf(entry: TimelineEntry): Version["kind"] {
  if (entry.type === "EntryRetracted" || entry.content?.["retracts"] !== undefined) return "RETRACTED";
  return entry.type === "EntryCorrected" || entry.corrects || entry.content?.["corrects"] ? "CORRECTED" : "FIRST";
}

const aboutTheRevision = new Set(["entry", "corrects", "retracts", "fields", "reason"]);

/** The content an entry is to be read with: a correction holds the whole corrected entry in itself. */
export function contentOf(entry: TimelineEntry): { eventType: string; content: Record<string, unknown> } {
  const content = entry.content ?? {};
  if (kindOf(entry) === "FIRST") return { eventType: entry.type, content };
  const { entry: whole } = content;
  if (isRecord(whole) && isRecord(whole["event"])) {
    const { type } = whole;
    return { eventType: typeof type === "string" ? type : entry.type, content: whole["event"] };
  }
  const rest = Object.entries(content).filter(([field]) => !aboutTheRevision.has(field));
  return { eventType: entry.type, content: Object.fromEntries(rest) };
}

/** The field at the top of the content that a name such as `level` or `/job/weeklyHours` stands in. */
function topField(name: string): string {
  return name.replace(/^\//, "").split(/[/.]/)[0] ?? name;
}

function changesIn(entry: TimelineEntry, before: Record<string, unknown>, after: Record<string, unknown>): Change[] {
  const named = entry.content?.["fields"];
  const fields = Array.isArray(named)
    ? new Set(named.filter((name) => typeof name === "string").map(topField))
    : Object.keys(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return [...fields].map((field) => ({ field, before: before[field], after: after[field] }));
}

/** The history of an entry, told from its first version on. */
export function versionsOf(items: TimelineEntry[]): Version[] {
  let known: Record<string, unknown> = {};
  let type = "";
  return items
    .toSorted((a, b) => a.position - b.position)
    .map((entry) => {
      const kind = kindOf(entry);
      const reason = kind === "FIRST" ? undefined : entry.content?.["reason"];
      if (kind === "RETRACTED") return { entry, kind, eventType: type, content: {}, changes: [], reason };
      const { eventType, content } = contentOf(entry);
      const changes = kind === "CORRECTED" ? changesIn(entry, known, content) : [];
      known = content;
      type = entry.withheld ? type : eventType;
      return { entry, kind, eventType, content, changes, reason };
    });
}
