import { Heading } from "@navikt/ds-react/Typography";
import type { Card } from "../../domain/card";
import { codeLabel } from "../../text/messages";
import { useText } from "../../text/TextContext";
import { CardSection } from "./CardSection";
import { Contacts } from "./Contacts";
import { Deadlines } from "./Deadlines";
import { GoalAndPlan } from "./GoalAndPlan";
import { Levels } from "./Levels";
import { Measures } from "./Measures";
import { OpenLoops } from "./OpenLoops";
import { Practices } from "./Practices";
import { Programmes } from "./Programmes";

/** What one needs to know before the meeting, in one column. */
export function ParticipantCard({ card }: { card: Card }) {
  const { participant } = useText().page;
  return (
    <aside className="card" aria-labelledby="om-deltakeren">
      <Heading id="om-deltakeren" level="2" size="small">
        {participant.card}
      </Heading>
      {card.municipality && <p className="card-detail">{participant.municipality(card.municipality)}</p>}
      <div className="card-sections">
        <OpenLoops card={card} />
        <Deadlines card={card} />
        <GoalAndPlan card={card} />
        <Programmes card={card} />
        <Measures card={card} />
        <Practices card={card} />
        <Levels card={card} />
        <Contacts card={card} />
        <Withheld card={card} />
      </div>
    </aside>
  );
}

function Withheld({ card }: { card: Card }) {
  const text = useText();
  const { participant } = text.page;
  if (card.withheld.length === 0) return null;
  return (
    <CardSection title={participant.withheld} intro={participant.withheldIntro} empty={false}>
      {card.withheld.map((part) => (
        <li key={part.category + part.ground}>
          <span className="card-main">{codeLabel(text, "category", part.category)}</span>
          <span className="card-detail">{codeLabel(text, "ground", part.ground)}</span>
        </li>
      ))}
    </CardSection>
  );
}
