import { Tag } from "@navikt/ds-react/Tag";
import type { Card, MeasureOnCard } from "../../domain/card";
import { nameOf } from "../../domain/nameOf";
import { useAgencyName } from "../../page/SessionContext";
import { codeLabel } from "../../text/messages";
import { useText } from "../../text/TextContext";
import { CardMore } from "./CardMore";
import { CardSection } from "./CardSection";
import { useCardWords } from "./useCardWords";

/** The measures that run, and folded away those that have ended. */
export function Measures({ card }: { card: Card }) {
  const { participant } = useText().page;
  const { none } = useCardWords(card);
  const measures = card.measures ?? [];
  const running = measures.filter(({ endedOn }) => !endedOn);
  const ended = measures.filter(({ endedOn }) => endedOn);
  const item = (measure: MeasureOnCard) => <Measure key={measure.measureId} card={card} measure={measure} />;
  return (
    <CardSection
      title={participant.measures}
      empty={running.length === 0 && none("WORK", participant.noMeasures)}
      after={
        <CardMore title={participant.endedMeasures} count={ended.length}>
          {ended.map(item)}
        </CardMore>
      }
    >
      {running.map(item)}
    </CardSection>
  );
}

function Measure({ card, measure }: { card: Card; measure: MeasureOnCard }) {
  const text = useText();
  const { participant } = text.page;
  const agencyName = useAgencyName();
  const { span } = useCardWords(card);
  const { code, organiser, hoursPerWeek } = measure;
  const where = [agencyName(measure.provider), nameOf(organiser)].filter(Boolean).join(", ");
  const when = [
    span(measure.from, measure.endedOn, measure.plannedEnd),
    hoursPerWeek !== null && participant.weekly(hoursPerWeek),
  ];
  return (
    <li>
      <span className="card-main">
        {codeLabel(text, "service", measure.kind)}
        {measure.across && (
          <>
            {" "}
            <Tag size="xsmall" variant="moderate" data-color="info" className="across">
              {participant.across}
              <span className="visually-hidden">: {participant.acrossMeans}</span>
            </Tag>
          </>
        )}
      </span>
      <span className="card-detail">{where}</span>
      {measure.followUpBy !== measure.provider && (
        <span className="card-detail">{participant.followedUpBy(agencyName(measure.followUpBy))}</span>
      )}
      <span className="card-detail">{when.filter(Boolean).join(", ")}</span>
      {code && <span className="card-detail">{`${code.system} ${code.value}`}</span>}
      {measure.outcome && <span className="card-detail">{codeLabel(text, "measureOutcome", measure.outcome)}</span>}
    </li>
  );
}
