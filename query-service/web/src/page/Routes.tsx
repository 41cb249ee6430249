import { BodyShort, Heading } from "@navikt/ds-react/Typography";
import { useEffect, useRef } from "react";
import { ParticipantPage } from "../participant/ParticipantPage";
import { useText } from "../text/TextContext";
import { Worklist } from "../worklist/Worklist";
import { RouteLink } from "./RouteLink";
import { navigate, paths, takeRememberedPlace, useRoute } from "./route";
import { useTitle } from "./useTitle";

export function Routes() {
  const route = useRoute();
  const place = route.name === "participant" ? `participant/${route.id}` : route.name;
  const last = useRef(place);

  useEffect(() => {
    if (route.name === "start") navigate(takeRememberedPlace() ?? paths.worklist(), "replace");
  }, [route.name]);
  useEffect(() => {
    // A new view takes the reader, and a screen reader, to its beginning; the first one does not steal focus.
    if (last.current !== place && last.current !== "start") {
      window.scrollTo(0, 0);
      document.getElementById("innhold")?.focus({ preventScroll: true });
    }
    last.current = place;
  }, [place]);

  switch (route.name) {
    case "start":
      return null;
    case "worklist":
      return <Worklist kind={route.filter.kind} due={route.filter.due} />;
    case "participant":
      return <ParticipantPage key={route.id} id={route.id} />;
    case "unknown":
      return <UnknownPage />;
  }
}

function UnknownPage() {
  const { page } = useText();
  useTitle(page.notFoundTitle);
  return (
    <section className="plain">
      <Heading level="1" size="large" spacing>
        {page.notFoundTitle}
      </Heading>
      <BodyShort>
        <RouteLink to={paths.worklist()}>{page.toWorklist}</RouteLink>
      </BodyShort>
    </section>
  );
}
