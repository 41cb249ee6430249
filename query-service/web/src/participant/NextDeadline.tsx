import { BodyShort } from "@navikt/ds-react/Typography";
import type { Card } from "../domain/card";
import { codeLabel } from "../text/messages";
import { useText } from "../text/TextContext";
import { DueDate } from "../worklist/DueDate";
import { nextDeadline } from "./card/deadlines";

/** What has to be done next, and by when, under the name. */
export function NextDeadline({ card }: { card: Card }) {
  const text = useText();
  const deadline = nextDeadline(card);
  if (!deadline) return null;
  return (
    <BodyShort as="div" className="next-deadline">
      {text.page.participant.nextDeadline}: <strong>{codeLabel(text, "deadlineRule", deadline.ruleId)}</strong>
      <DueDate due={deadline.due} />
    </BodyShort>
  );
}
