import { useCallback, useEffect, useRef, useState } from "react";
import type { Card } from "../domain/card";
import type { Available, Period, TimelineEntry } from "../domain/shapes";
import { useSigned } from "../page/SessionContext";
import { useSessionWatch } from "../page/useSessionWatch";
import { hub } from "../server/hub";
import { isAborted, problemOf, type Problem } from "../server/http";
import { openLive } from "../server/live";
import { noNews, type News } from "../timeline/announcement";
import { mergeEntries, newEntries, revisedBy, revisedEntries } from "../timeline/merge";
import { readBeyond } from "../timeline/readBeyond";

const pageSize = 200;
const settle = 250;
const nothing: ReadonlySet<string> = new Set();

export interface ParticipantState {
  card: Card | null;
  entries: TimelineEntry[] | null;
  periods: Period[];
  available: Available | null;
  /** Events that arrived or were revised while the page was open. */
  fresh: ReadonlySet<string>;
  news: News;
  more: boolean;
  busy: boolean;
  lost: boolean;
  problem: Problem | null;
  showMore: () => void;
  /** Reads everything anew, waiting for the read side to reach the position a command answered. */
  reread: (atLeast?: number) => void;
}

/** Card, timeline and possible acts of one participant, kept live. */
export function useParticipant(id: string, category: string | null): ParticipantState {
  const { expire } = useSigned();
  const checkSession = useSessionWatch();
  const [card, setCard] = useState<Card | null>(null);
  const [available, setAvailable] = useState<Available | null>(null);
  const [entries, setEntries] = useState<TimelineEntry[] | null>(null);
  const [periods, setPeriods] = useState<Period[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [news, setNews] = useState<News>(noNews);
  const [busy, setBusy] = useState(false);
  const [lost, setLost] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const held = useRef<TimelineEntry[] | null>(null);
  const reading = useRef<AbortController | null>(null);
  /** Entries that a correction or retraction speaks of, until they are read anew. */
  const revising = useRef(new Set<string>());

  /** Takes entries in; those not seen before count as news unless they are the first reading or a further page. */
  const take = useCallback((given: TimelineEntry[], isNews: boolean, anew: ReadonlySet<string> = nothing) => {
    const before = held.current ?? [];
    if (isNews) {
      const arrived = newEntries(before, given);
      const revised = revisedEntries(before, given);
      const fresh = [...arrived, ...revised];
      if (fresh.length > 0) {
        setFresh((known) => new Set([...known, ...fresh.map((entry) => entry.eventId)]));
        setNews({ arrived, revised });
      }
    }
    // What was asked for anew and did not come belongs here no longer, as when its category changed.
    held.current = mergeEntries(before.filter(({ eventId }) => !anew.has(eventId)), given);
    setEntries(held.current);
  }, []);

  const read = useCallback(
    async (how: { news: boolean; atLeast?: number }) => {
      reading.current?.abort();
      const controller = new AbortController();
      reading.current = controller;
      const { signal } = controller;
      setBusy(true);
      try {
        const asked = { category, size: pageSize, atLeast: how.atLeast ?? null };
        const timeline = hub.timeline(id, asked, signal);
        // After a command the card is asked only when the read side has reached it.
        if (how.atLeast !== undefined) await timeline;
        const [page, readCard, readAvailable] = await Promise.all([
          timeline,
          hub.card(id, signal),
          // What one may do is an extra: a command service that is away must not hide the timeline.
          hub.available(id, signal).catch((failure: unknown) => {
            if (isAborted(failure) || problemOf(failure).status === 401) throw failure;
            return null;
          }),
        ]);
        const first = held.current === null;
        const anew = new Set(revising.current);
        const further = await readBeyond(held.current ?? [], page.items, anew, (at) =>
          hub.timeline(id, { category, from: at, to: at, size: pageSize }, signal),
        );
        take([...page.items, ...further], how.news && !first, anew);
        for (const eventId of anew) revising.current.delete(eventId);
        setPeriods(page.periods);
        if (first) setNext(page.next);
        setCard(readCard);
        setAvailable(readAvailable);
        setProblem(null);
      } catch (failure) {
        if (isAborted(failure)) return;
        const said = problemOf(failure);
        if (said.status === 401) expire();
        else if (held.current === null || said.status === 404) setProblem(said);
      } finally {
        if (reading.current === controller) setBusy(false);
      }
    },
    [id, category, take, expire],
  );

  const missing = problem?.status === 404;
  useEffect(() => {
    // There is nothing to listen to, and asking again and again would not bring it about.
    if (missing) return;
    held.current = null;
    revising.current.clear();
    let waiting: number | undefined;
    const soon = () => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => void read({ news: true }), settle);
    };
    const close = openLive(hub.timelineStream(id), "entry", {
      onRead: (first) => (first ? void read({ news: false }) : soon()),
      onConnected: (connected) => {
        setLost(!connected);
        if (!connected) checkSession();
      },
      onEvent: (data) => {
        const entry = parsedEntry(data);
        const revised = entry && revisedBy(entry);
        if (revised) revising.current.add(revised);
        else if (entry && held.current && (category === null || entry.category === category)) take([entry], true);
        soon();
      },
    });
    return () => {
      close();
      window.clearTimeout(waiting);
      reading.current?.abort();
    };
  }, [id, category, missing, read, take, checkSession]);

  const showMore = useCallback(() => {
    if (!next) return;
    setBusy(true);
    hub
      .timeline(id, { category, size: pageSize, after: next })
      .then((page) => {
        take(page.items, false);
        setNext(page.next);
      })
      .catch((failure: unknown) => {
        const said = problemOf(failure);
        if (said.status === 401) expire();
        else setProblem(said);
      })
      .finally(() => setBusy(false));
  }, [id, category, next, take, expire]);
  const reread = useCallback(
    (atLeast?: number) => void read(atLeast === undefined ? { news: true } : { news: true, atLeast }),
    [read],
  );
  return { card, entries, periods, available, fresh, news, more: next !== null, busy, lost, problem, showMore, reread };
}

/** A live entry, or null when the data is not one; the reading that follows brings what is missed. */
function parsedEntry(data: string): TimelineEntry | null {
  try {
    const entry = JSON.parse(data) as Partial<TimelineEntry> | null;
    return entry && typeof entry.eventId === "string" && typeof entry.type === "string" && entry.occurredAt
      ? (entry as TimelineEntry)
      : null;
  } catch {
    return null;
  }
}
