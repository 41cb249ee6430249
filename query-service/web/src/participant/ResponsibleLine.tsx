import { BodyLong } from "@navikt/ds-react/Typography";
import type { Card } from "../domain/card";
import { useAgencyName } from "../page/SessionContext";
import { shortDate } from "../text/format";
import { codeLabel } from "../text/messages";
import { useText } from "../text/TextContext";

/** The question asked most often, answered under the name: who is responsible, and whom to call. */
export function ResponsibleLine({ card: { responsible, withheld } }: { card: Card }) {
  const text = useText();
  const { locale, page } = text;
  const agencyName = useAgencyName();
  if (!responsible) {
    // Who is responsible belongs to the basic facts; when those are closed, nobody may read it as "nobody".
    const closed = withheld.find(({ category }) => category === "BASIC");
    return (
      <BodyLong>
        {closed
          ? `${page.participant.responsibleWithheld} ${codeLabel(text, "ground", closed.ground)}`
          : page.participant.noResponsible}
      </BodyLong>
    );
  }
  return (
    <BodyLong className="responsible-line">
      {page.participant.responsible}: <strong>{agencyName(responsible.agency)}</strong>{" "}
      <span className="subtle">{page.participant.since(shortDate(responsible.since, locale))}</span>
      <span className="responsible-contact">
        {page.participant.contact}: <strong>{responsible.contactPerson ?? page.participant.noContact}</strong>
      </span>
    </BodyLong>
  );
}
