import type { Card } from "../../domain/card";
import { useAgencyName } from "../../page/SessionContext";
import { codeLabel } from "../../text/messages";
import { useText } from "../../text/TextContext";
import { DueDate } from "../../worklist/DueDate";
import { CardSection } from "./CardSection";
import { deadlinesOf } from "./deadlines";

/** The deadlines that stand or were missed, by what they ask for and whom. */
export function Deadlines({ card }: { card: Card }) {
  const text = useText();
  const agencyName = useAgencyName();
  const deadlines = deadlinesOf(card);
  if (deadlines.length === 0) return null;
  return (
    <CardSection title={text.page.participant.deadlines} empty={false}>
      {deadlines.map((deadline) => (
        <li key={deadline.deadlineId}>
          <span className="card-main">{codeLabel(text, "deadlineRule", deadline.ruleId)}</span>
          <span className="card-detail">
            {agencyName(deadline.agency)}
            {deadline.standing === "MISSED" && `, ${text.page.participant.missed}`}
          </span>
          <DueDate due={deadline.due} />
        </li>
      ))}
    </CardSection>
  );
}
