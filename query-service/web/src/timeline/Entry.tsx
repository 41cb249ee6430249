import { ExclamationmarkTriangleIcon, LinkIcon, PadlockLockedIcon } from "@navikt/aksel-icons";
import type { TimelineEntry } from "../domain/shapes";
import { headlineFieldsOf } from "../domain/events";
import { nameOf } from "../domain/nameOf";
import { useAgencyName } from "../page/SessionContext";
import { calendarDate, dateAndTime, dayAndMonth, shortDate } from "../text/format";
import { codeLabel, eventLabel } from "../text/messages";
import { useText } from "../text/TextContext";
import { EntryContent } from "./EntryContent";
import { inWords, shownFields } from "./content";

const opaque = /^(system|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Who did it, if that is a name: an agency's system has none, and a person's opaque id says nothing to a reader. */
function personOf(actor: unknown): string | null {
  const name = nameOf(actor);
  return name !== null && opaque.test(name) ? null : name;
}

interface EntryProps {
  entry: TimelineEntry;
  fresh: boolean;
  target: boolean;
}

/** One event in words: what, who, when, and why some of it may not be seen. */
export function Entry({ entry, fresh, target }: EntryProps) {
  const text = useText();
  const { timeline } = text.page;
  const agencyName = useAgencyName();
  const title = eventLabel(text, entry.type);
  const content = entry.content ?? {};
  const headline = headlineFieldsOf(entry.type)
    .map((field) => inWords(content[field], { text, agencyName, eventType: entry.type, field }))
    .filter((words) => words !== "")
    .join(" · ");
  const named = new Set(headlineFieldsOf(entry.type));
  // What the headline already says in full needs no details to be opened for it.
  const hasDetails = shownFields(content).some(([field, value]) => !named.has(field) && value !== entry.agency);
  const late = calendarDate(entry.occurredAt) !== calendarDate(entry.recordedAt);
  const classes = ["entry", fresh && "entry--fresh", target && "entry--target", entry.correctedBy && "entry--corrected"];

  return (
    <li id={entry.eventId} tabIndex={-1} className={classes.filter(Boolean).join(" ")}>
      <time className="entry-day" dateTime={entry.occurredAt} title={dateAndTime(entry.occurredAt, text.locale)}>
        {dayAndMonth(entry.occurredAt, text.locale)}
      </time>
      <div className="entry-body">
        <h4 className="entry-title">
          {title}
          {fresh && <span className="entry-mark entry-mark--new">{timeline.newEntry}</span>}
          {entry.correctedBy && <span className="entry-mark">{timeline.corrected}</span>}
          {entry.corrects && <span className="entry-mark">{timeline.corrects}</span>}
        </h4>
        {headline && <p className="entry-headline">{headline}</p>}
        <p className="entry-meta">
          <span>{[personOf(entry.actor), agencyName(entry.agency)].filter(Boolean).join(", ")}</span>
          <span>{codeLabel(text, "category", entry.category)}</span>
          {late && <span>{timeline.recorded(shortDate(entry.recordedAt, text.locale))}</span>}
        </p>
        {entry.withheld && (
          <p className="entry-withheld">
            <PadlockLockedIcon aria-hidden />
            <span>
              <strong>{timeline.withheld}.</strong> {codeLabel(text, "ground", entry.withheld.ground)}
            </span>
          </p>
        )}
        {(entry.warnings ?? []).map((warning) => (
          <p key={warning.rule + warning.message} className="entry-warning">
            <ExclamationmarkTriangleIcon aria-hidden />
            <span>{warning.message}</span>
          </p>
        ))}
        {hasDetails && (
          <details className="entry-details">
            <summary>
              {timeline.details}
              <span className="visually-hidden">: {title}</span>
            </summary>
            <EntryContent eventType={entry.type} content={content} />
          </details>
        )}
      </div>
      <a className="entry-link" href={`#${entry.eventId}`} aria-label={timeline.linkTo(title)}>
        <LinkIcon aria-hidden />
      </a>
    </li>
  );
}
