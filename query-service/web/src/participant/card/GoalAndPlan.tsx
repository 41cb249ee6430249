import type { Card } from "../../domain/card";
import { codeLabel } from "../../text/messages";
import { useText } from "../../text/TextContext";
import { CardSection } from "./CardSection";
import { useCardWords } from "./useCardWords";

export function GoalAndPlan({ card }: { card: Card }) {
  const text = useText();
  const { participant } = text.page;
  const { date, none } = useCardWords(card);
  const { goal, plan } = card;
  return (
    <CardSection title={participant.goalAndPlan} empty={!goal && !plan && none("PLAN", participant.nothing)}>
      {goal && (
        <li>
          <span className="card-main">
            {[codeLabel(text, "goal", goal.goal), goal.occupation].filter(Boolean).join(" – ")}
          </span>
          <span className="card-detail">{participant.setOn(date(goal.setOn))}</span>
        </li>
      )}
      {plan && (
        <li>
          <span className="card-main">{participant.plan(plan.planVersion)}</span>
          <span className="card-detail">
            {participant.agreedOn(date(plan.agreedOn))}
            {", "}
            {plan.participantTookPart ? participant.tookPart : participant.tookNoPart}
          </span>
        </li>
      )}
    </CardSection>
  );
}
