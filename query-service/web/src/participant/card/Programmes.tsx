import type { Card } from "../../domain/card";
import { useAgencyName } from "../../page/SessionContext";
import { codeLabel } from "../../text/messages";
import { useText } from "../../text/TextContext";
import { CardSection } from "./CardSection";
import { useCardWords } from "./useCardWords";

export function Programmes({ card }: { card: Card }) {
  const text = useText();
  const { participant } = text.page;
  const agencyName = useAgencyName();
  const { date, span, none } = useCardWords(card);
  return (
    <CardSection
      title={participant.programmes}
      empty={card.programmes.length === 0 && none("PLAN", participant.nothing)}
      after={<Gaps card={card} />}
    >
      {card.programmes.map((programme) => (
        <li key={programme.programmeId}>
          <span className="card-main">{codeLabel(text, "programme", programme.programme)}</span>
          <span className="card-detail">
            {agencyName(programme.owner)}, {span(programme.startedOn, programme.exitedOn, programme.plannedEnd)}
          </span>
          {programme.pausedSince && !programme.exitedOn && (
            <span className="card-detail">{participant.paused(date(programme.pausedSince))}</span>
          )}
          {programme.exitCode && <span className="card-detail">{codeLabel(text, "exitCode", programme.exitCode)}</span>}
        </li>
      ))}
    </CardSection>
  );
}

/** Days on which nothing stood between two agencies (rule R19): said, and no more than that. */
function Gaps({ card }: { card: Card }) {
  const { participant } = useText().page;
  const { date } = useCardWords(card);
  const gaps = card.gaps ?? [];
  if (gaps.length === 0) return null;
  return (
    <p className="card-detail card-gaps">
      {participant.gaps}:{" "}
      {gaps
        .map(({ from, to, days }) => participant.gap(days, date(from), to ? date(to) : participant.ongoing))
        .join("; ")}
    </p>
  );
}
