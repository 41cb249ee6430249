import { useAgencyName } from "../page/SessionContext";
import { fieldLabel } from "../text/messages";
import { useText } from "../text/TextContext";
import { groundInWords, inWords, isRecord, shownFields, withheldGround } from "./content";

interface EntryContentProps {
  eventType: string;
  content: Record<string, unknown>;
}

/** All fields of an event that say something, with labels; lists of things as lists. */
export function EntryContent({ eventType, content }: EntryContentProps) {
  const text = useText();
  return (
    <dl className="content">
      {shownFields(content).map(([field, value]) => (
        <div key={field} className="content-field">
          <dt>{fieldLabel(text, field)}</dt>
          <dd>
            <Value eventType={eventType} field={field} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ eventType, field, value }: { eventType: string; field: string; value: unknown }) {
  const text = useText();
  const agencyName = useAgencyName();
  const ground = withheldGround(value);
  if (ground !== null) {
    return (
      <span className="subtle">
        {text.page.timeline.withheld}. {groundInWords(text, ground)}
      </span>
    );
  }
  if (Array.isArray(value) && value.some(isRecord)) {
    return (
      <ul>
        {value.map((part: unknown, index) => (
          // The parts of a stored event never change their order, so the place is their identity.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>{inWords(part, { text, agencyName, eventType, field })}</li>
        ))}
      </ul>
    );
  }
  return inWords(value, { text, agencyName, eventType, field });
}
