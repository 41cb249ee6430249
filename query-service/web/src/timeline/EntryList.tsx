import { Fragment } from "react";
import type { TimelineEntry } from "../domain/shapes";
import { monthAndYear } from "../text/format";
import { useText } from "../text/TextContext";
import { Entry } from "./Entry";

interface EntryListProps {
  participantId: string;
  entries: TimelineEntry[];
  fresh: ReadonlySet<string>;
  target: string;
}

/** The events as text, newest first, under a heading for each month. */
export function EntryList({ participantId, entries, fresh, target }: EntryListProps) {
  const { locale } = useText();
  const months: { name: string; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const name = monthAndYear(entry.occurredAt, locale);
    const last = months.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else months.push({ name, entries: [entry] });
  }
  return (
    <div className="entry-list">
      {months.map((month) => (
        <Fragment key={month.name}>
          <h3 className="entry-month">{month.name}</h3>
          <ol>
            {month.entries.map((entry) => (
              <Entry
                key={entry.eventId}
                participantId={participantId}
                entry={entry}
                fresh={fresh.has(entry.eventId)}
                target={entry.eventId === target}
              />
            ))}
          </ol>
        </Fragment>
      ))}
    </div>
  );
}
