import { createContext, useCallback, useContext } from "react";
import type { Agency, AgencyId, Session } from "../domain/shapes";
import { useText } from "../text/TextContext";

export interface Signed {
  session: Session;
  agencies: ReadonlyMap<AgencyId, Agency>;
  /** To be told when any answer was 401: the session is over. */
  expire: () => void;
}

export const SessionContext = createContext<Signed | null>(null);

export function useSigned(): Signed {
  const signed = useContext(SessionContext);
  if (!signed) throw new Error("used outside of a session");
  return signed;
}

/** The directory's name of an agency; its number when the directory does not have it. */
export function useAgencyName(): (agency: AgencyId | null | undefined) => string {
  const { agencies } = useSigned();
  const text = useText();
  return useCallback(
    (agency) => (agency ? (agencies.get(agency)?.name ?? agency.replace(/^0192:/, "")) : text.page.value.somebodyElse),
    [agencies, text],
  );
}
