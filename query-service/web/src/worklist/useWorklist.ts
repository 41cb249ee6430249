import { useCallback, useEffect, useRef, useState } from "react";
import type { AgencyId } from "../domain/shapes";
import { useSigned } from "../page/SessionContext";
import { useSessionWatch } from "../page/useSessionWatch";
import { hub } from "../server/hub";
import { isAborted, problemOf, type Problem } from "../server/http";
import { openLive } from "../server/live";
import type { WorklistFilter } from "../page/route";
import { asShown, reconcile, withNextPage, type ShownItem } from "./reconcile";

const pageSize = 30;
const mostAtOnce = 200;

/** A list as it stands on the screen, with the number of new items that wait to be asked for. */
interface Listing {
  filter: WorklistFilter;
  shown: ShownItem[];
  arrived: number;
  next: string | null;
}

/** How much waits, of the whole list. */
interface Tally {
  counts: Record<string, number>;
  overdue: number;
  dueThisWeek: number;
}

export interface WorklistState extends Tally {
  shown: ShownItem[] | null;
  arrived: number;
  more: boolean;
  busy: boolean;
  lost: boolean;
  problem: Problem | null;
  showMore: () => void;
  refresh: () => void;
}

/** The worklist of an agency, read in pages and kept up to date without moving what is shown. */
export function useWorklist(agency: AgencyId, kind: string | null, due: string | null): WorklistState {
  const { expire } = useSigned();
  const checkSession = useSessionWatch();
  const [tally, setTally] = useState<Tally>({ counts: {}, overdue: 0, dueThisWeek: 0 });
  const [listing, setListing] = useState<Listing | null>(null);
  const [busy, setBusy] = useState(false);
  const [lost, setLost] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const held = useRef<Listing | null>(null);
  const reading = useRef<AbortController | null>(null);
  const wanted = useRef<WorklistFilter>({ kind, due });

  const hold = useCallback((now: Listing) => {
    held.current = now;
    setListing(now);
  }, []);

  const read = useCallback(
    async (how: "replace" | "refresh" | "next") => {
      reading.current?.abort();
      const controller = new AbortController();
      reading.current = controller;
      const asked = wanted.current;
      const before = held.current?.filter === asked ? held.current : null;
      const after = how === "next" ? (before?.next ?? null) : null;
      const size = how === "refresh" ? Math.min(Math.max(pageSize, before?.shown.length ?? 0), mostAtOnce) : pageSize;
      setBusy(true);
      try {
        const page = await hub.worklist(agency, { ...asked, after, size }, controller.signal);
        setTally({ counts: page.counts, overdue: page.overdue ?? 0, dueThisWeek: page.dueThisWeek ?? 0 });
        setProblem(null);
        if (how === "next" && before) {
          hold({ ...before, shown: withNextPage(before.shown, page.items), next: page.next });
        } else if (how === "refresh" && before && before.shown.length > 0) {
          hold({ ...before, ...reconcile(before.shown, page.items, page.next === null) });
        } else {
          hold({ filter: asked, shown: asShown(page.items), arrived: 0, next: page.next });
        }
      } catch (failure) {
        if (isAborted(failure)) return;
        const said = problemOf(failure);
        if (said.status === 401) expire();
        else if (how !== "refresh" || !before) setProblem(said);
      } finally {
        if (reading.current === controller) setBusy(false);
      }
    },
    [agency, expire, hold],
  );

  useEffect(() => {
    const close = openLive(hub.worklistStream(agency), "changed", {
      onRead: (first) => void read(first ? "replace" : "refresh"),
      onConnected: (connected) => {
        setLost(!connected);
        if (!connected) checkSession();
      },
      onEvent: () => void read("refresh"),
    });
    return () => {
      close();
      reading.current?.abort();
    };
  }, [agency, read, checkSession]);

  useEffect(() => {
    if (wanted.current.kind === kind && wanted.current.due === due) return;
    wanted.current = { kind, due };
    void read("replace");
  }, [kind, due, read]);

  const showMore = useCallback(() => void read("next"), [read]);
  const refresh = useCallback(() => void read("replace"), [read]);
  return {
    ...tally,
    shown: listing?.shown ?? null,
    arrived: listing?.arrived ?? 0,
    more: listing?.next !== null && listing !== null,
    busy,
    lost,
    problem,
    showMore,
    refresh,
  };
}
