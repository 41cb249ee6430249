import { useCallback, useEffect, useState } from "react";
import type { Agency, AgencyId, Session } from "../domain/shapes";
import { hub } from "../server/hub";
import { isAborted, problemOf, type Problem } from "../server/http";
import { languages } from "../text/messages";
import { TextContext } from "../text/TextContext";
import { FailureNotice } from "./FailureNotice";
import { Frame } from "./Frame";
import { LoggedOut, type LoggedOutWhy } from "./LoggedOut";
import { rememberPlace } from "./route";
import { Routes } from "./Routes";
import { SessionContext } from "./SessionContext";

type State =
  | { name: "asking" }
  | { name: "out"; why: LoggedOutWhy }
  | { name: "failed"; problem: Problem }
  | { name: "in"; session: Session; agencies: ReadonlyMap<AgencyId, Agency> };

/** The whole page: asks who is here, then shows the work or the way in. */
export function App() {
  const [state, setState] = useState<State>({ name: "asking" });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const reading = new AbortController();
    const leave = () => {
      rememberPlace();
      setState({ name: "out", why: "new" });
    };
    const enter = async () => {
      const session = await hub.session(reading.signal);
      if (!session) return leave();
      const { items } = await hub.agencies(reading.signal);
      setState({ name: "in", session, agencies: new Map(items.map((agency) => [agency.id, agency])) });
    };
    enter().catch((failure: unknown) => {
      if (isAborted(failure)) return;
      const problem = problemOf(failure);
      if (problem.status === 401) leave();
      else setState({ name: "failed", problem });
    });
    return () => reading.abort();
  }, [attempt]);

  const expire = useCallback(() => {
    rememberPlace();
    setState({ name: "out", why: "expired" });
  }, []);
  const logOut = useCallback(() => {
    hub.logOut().then(
      () => setState({ name: "out", why: "left" }),
      (failure: unknown) => {
        const problem = problemOf(failure);
        setState(problem.status === 401 ? { name: "out", why: "left" } : { name: "failed", problem });
      },
    );
  }, []);

  return (
    <TextContext value={languages.nb}>
      {state.name === "in" ? (
        <SessionContext value={{ session: state.session, agencies: state.agencies, expire }}>
          <Frame session={state.session} onLogOut={logOut}>
            <Routes />
          </Frame>
        </SessionContext>
      ) : (
        <Frame>
          {state.name === "out" && <LoggedOut why={state.why} />}
          {state.name === "failed" && (
            <FailureNotice problem={state.problem} onRetry={() => setAttempt((count) => count + 1)} />
          )}
        </Frame>
      )}
    </TextContext>
  );
}
