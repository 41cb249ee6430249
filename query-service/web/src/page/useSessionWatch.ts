import { useCallback } from "react";
import { hub } from "../server/hub";
import { problemOf } from "../server/http";
import { useSigned } from "./SessionContext";

/** Asks whether the session still stands; a stream that breaks does not say why it did. */
export function useSessionWatch(): () => void {
  const { expire } = useSigned();
  return useCallback(() => {
    hub.session().then(
      (session) => {
        if (!session) expire();
      },
      (failure: unknown) => {
        if (problemOf(failure).status === 401) expire();
      },
    );
  }, [expire]);
}
