import type { Card } from "../../domain/card";
import { nameOf } from "../../domain/nameOf";
import { useAgencyName } from "../../page/SessionContext";
import { codeLabel } from "../../text/messages";
import { useText } from "../../text/TextContext";
import { CardSection } from "./CardSection";
import { useCardWords } from "./useCardWords";

export function Practices({ card }: { card: Card }) {
  const text = useText();
  const { participant } = text.page;
  const agencyName = useAgencyName();
  const { span, none } = useCardWords(card);
  return (
    <CardSection
      title={participant.practices}
      empty={card.practices.length === 0 && none("WORK", participant.nothing)}
    >
      {card.practices.map((practice) => (
        <li key={practice.practiceId}>
          <span className="card-main">
            {[codeLabel(text, "practiceKind", practice.kind), nameOf(practice.employer)].filter(Boolean).join(" – ")}
          </span>
          <span className="card-detail">
            {agencyName(practice.followUpBy)}, {span(practice.from, practice.endedOn, practice.plannedEnd)}
          </span>
        </li>
      ))}
    </CardSection>
  );
}
