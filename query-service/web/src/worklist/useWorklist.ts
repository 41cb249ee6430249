import { useCallback, useEffect, useRef, useState } from "react";
import type { AgencyId } from "../domain/shapes";
import { useSigned } from "../page/SessionContext";
import { useSessionWatch } from "../page/useSessionWatch";
import { hub } from "../server/hub";
import { isAborted, problemOf, type Problem } from "../server/http";
import { openLive } from "../server/live";
import { asShown, reconcile, withNextPage, type ShownItem } from "./reconcile";

const pageSize = 30;
const mostAtOnce = 200;

export interface WorklistState {
  counts: Record<string, number>;
  shown: ShownItem[] | null;
  /** New items that wait to be asked for. */
  arrived: number;
  more: boolean;
  busy: boolean;
  lost: boolean;
  problem: Problem | null;
  showMore: () => void;
  refresh: () => void;
}

/** The worklist of an agency, read in pages and kept up to date without moving what is shown. */
export function useWorklist(agency: AgencyId, kind: string | null): WorklistState {
  const { expire } = useSigned();
  const checkSession = useSessionWatch();
  const [counts, setCounts] = useState<Record<string, number>>({});
  const [shown, setShown] = useState<ShownItem[] | null>(null);
  const [arrived, setArrived] = useState(0);
  const [next, setNext] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [lost, setLost] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const current = useRef<ShownItem[] | null>(null);
  const reading = useRef<AbortController | null>(null);
  current.current = shown;

  const read = useCallback(
    async (how: "replace" | "reconcile" | { after: string }) => {
      reading.current?.abort();
      const controller = new AbortController();
      reading.current = controller;
      const loaded = current.current?.length ?? 0;
      const size = Math.min(Math.max(pageSize, how === "reconcile" ? loaded : 0), mostAtOnce);
      setBusy(true);
      try {
        const after = typeof how === "object" ? how.after : null;
        const page = await hub.worklist(agency, { kind, after, size }, controller.signal);
        setCounts(page.counts);
        setProblem(null);
        const before = current.current;
        if (typeof how === "object" && before) {
          setShown(withNextPage(before, page.items));
          setNext(page.next);
        } else if (how === "reconcile" && before && before.length > 0) {
          const now = reconcile(before, page.items, page.next === null);
          setShown(now.shown);
          setArrived(now.arrived);
        } else {
          setShown(asShown(page.items));
          setArrived(0);
          setNext(page.next);
        }
      } catch (failure) {
        if (isAborted(failure)) return;
        const said = problemOf(failure);
        if (said.status === 401) expire();
        else if (how !== "reconcile" || !current.current) setProblem(said);
      } finally {
        if (reading.current === controller) setBusy(false);
      }
    },
    [agency, kind, expire],
  );

  useEffect(() => {
    void read("replace");
    const close = openLive(hub.worklistStream(agency), "changed", {
      onOpen: () => {
        setLost(false);
        void read("reconcile");
      },
      onLost: () => {
        setLost(true);
        checkSession();
      },
      onEvent: () => void read("reconcile"),
    });
    return () => {
      close();
      reading.current?.abort();
    };
  }, [agency, read, checkSession]);

  const showMore = useCallback(() => {
    if (next) void read({ after: next });
  }, [next, read]);
  const refresh = useCallback(() => void read("replace"), [read]);
  return { counts, shown, arrived, more: next !== null, busy, lost, problem, showMore, refresh };
}
