import { codeListsOfItem } from "../../domain/codeListOf";
import type { Card } from "../../domain/card";
import { useAgencyName } from "../../page/SessionContext";
import { anyCodeLabel } from "../../text/messages";
import { useText } from "../../text/TextContext";
import { DueDate } from "../../worklist/DueDate";
import { CardSection } from "./CardSection";
import { useCardWords } from "./useCardWords";

const deadlines = new Set(["DEADLINE", "DEADLINE_MISSED"]);

/** What somebody still has to close; deadlines have a section of their own. */
export function OpenLoops({ card }: { card: Card }) {
  const text = useText();
  const { participant, worklist } = text.page;
  const agencyName = useAgencyName();
  const { date } = useCardWords(card);
  const loops = card.openLoops.filter(({ kind }) => !deadlines.has(kind));
  const none = card.withheld.length > 0 ? participant.noLoopsForYou : participant.noLoops;
  return (
    <CardSection title={participant.loops} empty={loops.length === 0 && none}>
      {loops.map((loop) => (
        <li key={`${loop.kind}${loop.ref}${loop.agency}`}>
          <span className="card-main">
            {anyCodeLabel(text, loop.kind, "worklistKind", "loopKind")}
            {loop.code && ` – ${anyCodeLabel(text, loop.code, ...codeListsOfItem(loop.kind))}`}
          </span>
          <span className="card-detail">
            {[loop.agency && agencyName(loop.agency), worklist.since(date(loop.since))].filter(Boolean).join(", ")}
          </span>
          {loop.due && <DueDate due={loop.due} />}
        </li>
      ))}
    </CardSection>
  );
}
