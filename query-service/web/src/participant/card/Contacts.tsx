import type { Card } from "../../domain/card";
import { useAgencyName } from "../../page/SessionContext";
import { codeLabel } from "../../text/messages";
import { useText } from "../../text/TextContext";
import { CardMore } from "./CardMore";
import { CardSection } from "./CardSection";
import { useCardWords } from "./useCardWords";

/** Whom to call at each agency; who it was before, and when contact was sought, at hand below. */
export function Contacts({ card }: { card: Card }) {
  const text = useText();
  const { participant } = text.page;
  const agencyName = useAgencyName();
  const { date, span, none } = useCardWords(card);
  const { coordinator } = card;
  const history = (card.contactHistory ?? []).toSorted((a, b) => b.from.localeCompare(a.from));
  const attempts = (card.contactAttempts ?? []).toSorted((a, b) => b.on.localeCompare(a.on));
  return (
    <CardSection
      title={participant.contacts}
      empty={card.contactPersons.length === 0 && !coordinator && none("BASIC", participant.noContact)}
      after={
        <>
          <CardMore title={participant.contactHistory} count={history.length}>
            {history.map((contact) => (
              <li key={contact.agency + contact.person + contact.from}>
                <span className="card-main">{contact.person}</span>
                <span className="card-detail">
                  {agencyName(contact.agency)}, {span(contact.from, contact.until, null)}
                </span>
              </li>
            ))}
          </CardMore>
          <CardMore title={participant.contactAttempts} count={attempts.length}>
            {attempts.map((attempt, index) => (
              // Two attempts on one day by one agency look alike; the list is never reordered within a reading.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={`${attempt.on}${attempt.agency}${index}`}>
                <span className="card-main">
                  {codeLabel(text, "channel", attempt.channel)}:{" "}
                  {attempt.reached ? participant.reached : participant.notReached}
                </span>
                <span className="card-detail">
                  {agencyName(attempt.agency)}, {date(attempt.on)}
                </span>
              </li>
            ))}
          </CardMore>
        </>
      }
    >
      {coordinator && (
        <li>
          <span className="card-main">{coordinator.person}</span>
          <span className="card-detail">
            {participant.coordinator(coordinator.agencies.map((agency) => agencyName(agency)))}
          </span>
        </li>
      )}
      {card.contactPersons.map((contact) => (
        <li key={contact.agency + contact.person}>
          <span className="card-main">{contact.person}</span>
          <span className="card-detail">{agencyName(contact.agency)}</span>
        </li>
      ))}
    </CardSection>
  );
}
