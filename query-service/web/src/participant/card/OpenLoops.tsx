import type { Card } from "../../domain/card";
import { useAgencyName } from "../../page/SessionContext";
import { useText } from "../../text/TextContext";
import { DueDate } from "../../worklist/DueDate";
import { CardSection } from "./CardSection";
import { loopInWords, loopsOf } from "./deadlines";
import { useCardWords } from "./useCardWords";

/** What somebody still has to close, and who. */
export function OpenLoops({ card }: { card: Card }) {
  const text = useText();
  const { participant, worklist } = text.page;
  const agencyName = useAgencyName();
  const { date } = useCardWords(card);
  const loops = loopsOf(card);
  const none = card.withheld.length > 0 ? participant.noLoopsForYou : participant.noLoops;
  return (
    <CardSection title={participant.loops} empty={loops.length === 0 && none}>
      {loops.map((loop) => (
        <li key={`${loop.kind}${loop.ref}${loop.agency}`}>
          <span className="card-main">{loopInWords(text, loop)}</span>
          <span className="card-detail">
            {[loop.agency && agencyName(loop.agency), worklist.since(date(loop.since))].filter(Boolean).join(", ")}
          </span>
          {loop.due && <DueDate due={loop.due} />}
        </li>
      ))}
    </CardSection>
  );
}
