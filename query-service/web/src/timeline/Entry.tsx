import { LinkIcon, PadlockLockedIcon } from "@navikt/aksel-icons";
import type { TimelineEntry } from "../domain/shapes";
import { headlineFieldsOf } from "../domain/events";
import { useAgencyName } from "../page/SessionContext";
import { calendarDate, dateAndTime, dayAndMonth, shortDate } from "../text/format";
import { codeLabel, eventLabel } from "../text/messages";
import { useText } from "../text/TextContext";
import { personOf } from "./actor";
import { headlineOf, shownFields } from "./content";
import { EntryContent } from "./EntryContent";
import { EntryHistory } from "./EntryHistory";
import { EntryWarnings } from "./EntryWarnings";
import { isRevised, revisedBy } from "./merge";
import { Reason } from "./Reason";
import { contentOf } from "./versions";

interface EntryProps {
  participantId: string;
  entry: TimelineEntry;
  fresh: boolean;
  target: boolean;
}

/** One event in words: what, who, when, and why some of it may not be seen. */
export function Entry({ participantId, entry, fresh, target }: EntryProps) {
  const text = useText();
  const { timeline } = text.page;
  const agencyName = useAgencyName();
  const title = eventLabel(text, entry.type);
  const { eventType, content } = contentOf(entry);
  const headline = headlineOf(headlineFieldsOf(eventType), content, { text, agencyName, eventType });
  const named = new Set(headlineFieldsOf(eventType));
  // What the headline already says in full needs no details to be opened for it.
  const hasDetails = shownFields(content).some(([field, value]) => !named.has(field) && value !== entry.agency);
  const revised = isRevised(entry);
  const revision = revisedBy(entry) !== null;
  const late = calendarDate(entry.occurredAt) !== calendarDate(entry.recordedAt);
  const classes = ["entry", fresh && "entry--fresh", target && "entry--target", entry.retractedBy && "entry--retracted"];

  return (
    <li id={entry.eventId} tabIndex={-1} className={classes.filter(Boolean).join(" ")}>
      <time className="entry-day" dateTime={entry.occurredAt} title={dateAndTime(entry.occurredAt, text.locale)}>
        {dayAndMonth(entry.occurredAt, text.locale)}
      </time>
      <div className="entry-body">
        <h4 className="entry-title">
          <span className="entry-name">{title}</span>
          {fresh && !revised && <span className="entry-mark entry-mark--new">{timeline.newEntry}</span>}
          {entry.correctedBy && <span className="entry-mark entry-mark--revised">{timeline.corrected}</span>}
          {entry.retractedBy && <span className="entry-mark entry-mark--revised">{timeline.retracted}</span>}
          {entry.corrects && <span className="entry-mark">{timeline.corrects}</span>}
        </h4>
        {headline && <p className="entry-headline">{headline}</p>}
        <p className="entry-meta">
          <span>{[personOf(entry.actor), agencyName(entry.agency)].filter(Boolean).join(", ")}</span>
          <span>{codeLabel(text, "category", entry.category)}</span>
          {entry.participantId && entry.participantId !== participantId && <span>{timeline.fromDuplicate}</span>}
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
        {revision && (
          <p className="entry-reason">
            <Reason reason={entry.content?.["reason"]} />
          </p>
        )}
        <EntryWarnings warnings={entry.warnings ?? []} />
        {hasDetails && (
          <details className="entry-details">
            <summary>
              {timeline.details}
              <span className="visually-hidden">: {title}</span>
            </summary>
            <EntryContent eventType={eventType} content={content} />
          </details>
        )}
        {revised && <EntryHistory participantId={participantId} entry={entry} title={title} />}
      </div>
      <a className="entry-link" href={`#${entry.eventId}`} aria-label={timeline.linkTo(title)}>
        <LinkIcon aria-hidden />
      </a>
    </li>
  );
}
