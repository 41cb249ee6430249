import { BodyLong } from "@navikt/ds-react/Typography";
import type { Card } from "../domain/shapes";
import { useAgencyName } from "../page/SessionContext";
import { shortDate } from "../text/format";
import { useText } from "../text/TextContext";

/** The question asked most often, answered under the name: who is responsible, and whom to call. */
export function ResponsibleLine({ card: { responsible } }: { card: Card }) {
  const { locale, page } = useText();
  const agencyName = useAgencyName();
  if (!responsible) return <BodyLong>{page.participant.noResponsible}</BodyLong>;
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
