import { Loader } from "@navikt/ds-react/Loader";
import { BodyLong, Heading } from "@navikt/ds-react/Typography";
import { useState } from "react";
import { ConnectionNotice } from "../page/ConnectionNotice";
import { FailureNotice } from "../page/FailureNotice";
import { RouteLink } from "../page/RouteLink";
import { paths } from "../page/route";
import { useTitle } from "../page/useTitle";
import { Timeline } from "../timeline/Timeline";
import { useText } from "../text/TextContext";
import { ParticipantCard } from "./card/ParticipantCard";
import { NextDeadline } from "./NextDeadline";
import { ReferralsToAnswer } from "./ReferralsToAnswer";
import { ResponsibleLine } from "./ResponsibleLine";
import { Standing } from "./Standing";
import { useParticipant } from "./useParticipant";

/** One participant: who is responsible, what waits for us, the shared timeline and the card. */
export function ParticipantPage({ id }: { id: string }) {
  const { page } = useText();
  const [category, setCategory] = useState<string | null>(null);
  const state = useParticipant(id, category);
  useTitle(page.timeline.heading);

  if (state.problem?.status === 404) return <ParticipantNotFound />;
  return (
    <div className="participant">
      <header className="participant-heading">
        <RouteLink to={paths.worklist()} className="back-link">
          ← {page.worklist.heading}
        </RouteLink>
        <Heading level="1" size="large">
          {state.card ? (state.card.name ?? page.worklist.unnamed) : page.loading}
        </Heading>
        {state.card && <ResponsibleLine card={state.card} />}
        {state.card && <NextDeadline card={state.card} />}
      </header>
      {state.card && <Standing card={state.card} />}
      <ConnectionNotice lost={state.lost} />
      {state.problem && <FailureNotice problem={state.problem} onRetry={() => state.reread()} />}
      {!state.entries && !state.problem && <Loader size="large" title={page.loading} className="loading" />}
      {state.card && state.available && (
        <ReferralsToAnswer
          participantId={id}
          available={state.available}
          loops={state.card.openLoops}
          entries={state.entries ?? []}
          onDone={state.reread}
        />
      )}
      <div className="participant-body">
        {state.entries && (
          <Timeline
            participantId={id}
            entries={state.entries}
            periods={state.periods}
            fresh={state.fresh}
            news={state.news}
            category={category}
            onCategory={setCategory}
            more={state.more}
            busy={state.busy}
            onMore={state.showMore}
            aside={state.card && <ParticipantCard card={state.card} />}
          />
        )}
      </div>
    </div>
  );
}

function ParticipantNotFound() {
  const { page } = useText();
  useTitle(page.participant.notFoundTitle);
  return (
    <section className="plain">
      <Heading level="1" size="large" spacing>
        {page.participant.notFoundTitle}
      </Heading>
      <BodyLong spacing>{page.participant.notFound}</BodyLong>
      <RouteLink to={paths.worklist()}>{page.toWorklist}</RouteLink>
    </section>
  );
}
