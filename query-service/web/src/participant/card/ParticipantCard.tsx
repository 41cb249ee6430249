import { Heading } from "@navikt/ds-react/Typography";
import type { ReactNode } from "react";
import { codeListsOfItem } from "../domain/codeListOf";
import { nameOf } from "../domain/nameOf";
import type { Card } from "../domain/card";
import { useAgencyName } from "../page/SessionContext";
import { shortDate } from "../text/format";
import { anyCodeLabel, codeLabel } from "../text/messages";
import { useText } from "../text/TextContext";
import { DueDate } from "../worklist/DueDate";

/** What one needs to know before the meeting, in one column. */
export function ParticipantCard({ card }: { card: Card }) {
  const text = useText();
  const { participant } = text.page;
  const agencyName = useAgencyName();
  const date = (value: string) => shortDate(value, text.locale);
  // A list that is empty because its category is closed must not read as if there were nothing.
  const none = (category: string, words: string) =>
    card.withheld.some((part) => part.category === category) ? participant.notForYou : words;
  const until = (end: string | null | undefined) => (end ? participant.planned(date(end)) : participant.ongoing);

  return (
    <aside className="card" aria-labelledby="om-deltakeren">
      <Heading id="om-deltakeren" level="2" size="small">
        {participant.card}
      </Heading>
      <div className="card-sections">
      <CardSection title={participant.loops} empty={card.openLoops.length === 0 && (card.withheld.length > 0 ? participant.noLoopsForYou : participant.noLoops)}>
        {card.openLoops.map((loop) => (
          <li key={`${loop.kind}${loop.ref}`}>
            <span className="card-main">
              {anyCodeLabel(text, loop.kind, "worklistKind", "loopKind")}
              {loop.code && ` – ${anyCodeLabel(text, loop.code, ...codeListsOfItem(loop.kind))}`}
            </span>
            <span className="card-detail">
              {[loop.agency && agencyName(loop.agency), text.page.worklist.since(date(loop.since))]
                .filter(Boolean)
                .join(", ")}
            </span>
            {loop.due && <DueDate due={loop.due} />}
          </li>
        ))}
      </CardSection>
      <CardSection title={participant.programmes} empty={card.programmes.length === 0 && none("PLAN", participant.nothing)}>
        {card.programmes.map((programme) => (
          <li key={programme.programmeId}>
            <span className="card-main">{codeLabel(text, "programme", programme.programme)}</span>
            <span className="card-detail">
              {agencyName(programme.owner)}, {date(programme.startedOn)} –{" "}
              {programme.exitedOn ? date(programme.exitedOn) : until(programme.plannedEnd)}
            </span>
            {programme.exitCode && (
              <span className="card-detail">{codeLabel(text, "exitCode", programme.exitCode)}</span>
            )}
          </li>
        ))}
      </CardSection>
      <CardSection title={participant.practices} empty={card.practices.length === 0 && none("WORK", participant.nothing)}>
        {card.practices.map((practice) => (
          <li key={practice.practiceId}>
            <span className="card-main">
              {[codeLabel(text, "practiceKind", practice.kind), nameOf(practice.employer)]
                .filter(Boolean)
                .join(" – ")}
            </span>
            <span className="card-detail">
              {agencyName(practice.followUpBy)}, {date(practice.from)} –{" "}
              {practice.endedOn ? date(practice.endedOn) : until(practice.plannedEnd)}
            </span>
          </li>
        ))}
      </CardSection>
      <CardSection title={participant.levels} empty={card.levels.length === 0 && none("LANGUAGE", participant.nothing)}>
        {card.levels.map((level) => (
          <li key={level.skill} className="card-level">
            <span className="card-main">
              {codeLabel(text, "skill", level.skill)} <strong>{level.level}</strong>
            </span>
            <span className="card-detail">
              {codeLabel(text, "levelSource", level.source)}, {date(level.on)}
            </span>
          </li>
        ))}
      </CardSection>
      <CardSection title={participant.contacts} empty={card.contactPersons.length === 0 && none("BASIC", participant.noContact)}>
        {card.contactPersons.map((contact) => (
          <li key={contact.agency + contact.person}>
            <span className="card-main">{contact.person}</span>
            <span className="card-detail">{agencyName(contact.agency)}</span>
          </li>
        ))}
      </CardSection>
      {card.withheld.length > 0 && (
        <CardSection title={participant.withheld} intro={participant.withheldIntro} empty={false}>
          {card.withheld.map((part) => (
            <li key={part.category + part.ground}>
              <span className="card-main">{codeLabel(text, "category", part.category)}</span>
              <span className="card-detail">{codeLabel(text, "ground", part.ground)}</span>
            </li>
          ))}
        </CardSection>
      )}
      </div>
    </aside>
  );
}

interface CardSectionProps {
  title: string;
  intro?: string;
  /** What to say when there is nothing, or false. */
  empty: string | false;
  children: ReactNode;
}

function CardSection({ title, intro, empty, children }: CardSectionProps) {
  return (
    <section className="card-section">
      <h3>{title}</h3>
      {intro && <p className="card-detail">{intro}</p>}
      {empty === false ? <ul>{children}</ul> : <p className="card-detail">{empty}</p>}
    </section>
  );
}
