import type { Card } from "../../domain/card";
import { codeLabel } from "../../text/messages";
import { useText } from "../../text/TextContext";
import { CardSection } from "./CardSection";
import { useCardWords } from "./useCardWords";

export function Levels({ card }: { card: Card }) {
  const text = useText();
  const { participant } = text.page;
  const { date, none } = useCardWords(card);
  return (
    <CardSection
      title={participant.levels}
      empty={card.levels.length === 0 && none("LANGUAGE", participant.nothing)}
    >
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
  );
}
