import type { TimelineEntry } from "../domain/shapes";
import { useAgencyName } from "../page/SessionContext";
import { dateAndTime } from "../text/format";
import { codeLabel, fieldLabel } from "../text/messages";
import { useText } from "../text/TextContext";
import { personOf } from "./actor";
import { inWords } from "./content";
import { EntryContent } from "./EntryContent";
import { Reason } from "./Reason";
import { versionsOf, type Version } from "./versions";

/** The first version of an entry in full, then each revision with what it changed and why. */
export function Versions({ items }: { items: TimelineEntry[] }) {
  return (
    <ol className="versions">
      {versionsOf(items).map((version) => (
        <VersionItem key={version.entry.eventId} version={version} />
      ))}
    </ol>
  );
}

function VersionItem({ version }: { version: Version }) {
  const text = useText();
  const { timeline } = text.page;
  const agencyName = useAgencyName();
  const { entry, kind, eventType, content, changes, reason } = version;
  const who = [personOf(entry.actor), agencyName(entry.agency)].filter(Boolean).join(", ");
  return (
    <li className="version">
      <p className="version-what">
        <strong>{timeline.versions[kind]}</strong>
        <span className="subtle">
          {" "}
          <time dateTime={entry.recordedAt}>{dateAndTime(entry.recordedAt, text.locale)}</time>, {who}
        </span>
      </p>
      {entry.withheld && (
        <p className="version-what">
          {timeline.withheld}. {codeLabel(text, "ground", entry.withheld.ground)}
        </p>
      )}
      {reason !== undefined && (
        <p className="version-what">
          <Reason reason={reason} />
        </p>
      )}
      {kind === "FIRST" && <EntryContent eventType={eventType} content={content} />}
      {kind === "CORRECTED" && changes.length > 0 && (
        <dl className="content">
          {changes.map(({ field, before, after }) => {
            const say = (value: unknown) => inWords(value, { text, agencyName, eventType, field });
            return (
              <div key={field} className="content-field">
                <dt>{fieldLabel(text, field)}</dt>
                <dd>
                  {say(after) || timeline.emptied}
                  {say(before) !== "" && <span className="subtle"> {timeline.before(say(before))}</span>}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </li>
  );
}
