import { Alert } from "@navikt/ds-react/Alert";
import type { Card } from "../domain/card";
import { paths } from "../page/route";
import { RouteLink } from "../page/RouteLink";
import { shortDate } from "../text/format";
import { codeLabel } from "../text/messages";
import { useText } from "../text/TextContext";

/** What changes how everything below is read: the follow-up is closed, or this is one participant with another. */
export function Standing({ card }: { card: Card }) {
  const text = useText();
  const { participant } = text.page;
  const { followUp, mergedInto } = card;
  const mergedFrom = card.mergedFrom ?? [];
  if (!mergedInto && !followUp?.closed && mergedFrom.length === 0) return null;
  return (
    <div className="standing">
      {mergedInto && (
        <Alert variant="warning" size="small">
          {participant.mergedInto} <RouteLink to={paths.participant(mergedInto)}>{participant.toSurvivor}</RouteLink>
        </Alert>
      )}
      {followUp?.closed && (
        <Alert variant="info" size="small">
          {participant.closed(
            followUp.on ? shortDate(followUp.on, text.locale) : null,
            followUp.outcome ? codeLabel(text, "followUpOutcome", followUp.outcome) : null,
          )}
        </Alert>
      )}
      {mergedFrom.length > 0 && <p className="subtle">{participant.mergedFrom(mergedFrom.length)}</p>}
    </div>
  );
}
