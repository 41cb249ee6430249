import { BodyShort } from "@navikt/ds-react/Typography";
import type { Card } from "../domain/card";
import { useText } from "../text/TextContext";
import { DueDate } from "../worklist/DueDate";
import { nextDue } from "./card/deadlines";

/** What has to be done next, and by when, under the name. */
export function NextDeadline({ card }: { card: Card }) {
  const text = useText();
  const next = nextDue(text, card);
  if (!next) return null;
  return (
    <BodyShort as="div" className="next-deadline">
      <span>
        {text.page.participant.nextDeadline}
        {next.what && (
          <>
            : <strong>{next.what}</strong>
          </>
        )}
      </span>
      <DueDate due={next.due} />
    </BodyShort>
  );
}
