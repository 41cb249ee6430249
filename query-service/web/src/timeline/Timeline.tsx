import { Button } from "@navikt/ds-react/Button";
import { Heading } from "@navikt/ds-react/Typography";
import { useEffect, useState, type ReactNode } from "react";
import type { Period, TimelineEntry } from "../domain/shapes";
import { Announcer } from "../page/Announcer";
import { useAgencyName } from "../page/SessionContext";
import { useText } from "../text/TextContext";
import { announcementOf, type News } from "./announcement";
import { CategoryFilter } from "./CategoryFilter";
import { EntryList } from "./EntryList";
import { PeriodBars } from "./PeriodBars";
import { PeriodTable } from "./PeriodTable";

const step = 25;

interface TimelineProps {
  participantId: string;
  entries: TimelineEntry[];
  periods: Period[];
  fresh: ReadonlySet<string>;
  news: News;
  category: string | null;
  onCategory: (category: string | null) => void;
  more: boolean;
  busy: boolean;
  onMore: () => void;
  /** What stands between drawing and list on a narrow screen, and beside them on a wide one. */
  aside: ReactNode;
}

/** The shared timeline: periods as bars with events as points, and the same events as a list. */
export function Timeline(props: TimelineProps) {
  const { participantId, entries, periods, fresh, news, category, onCategory, more, busy, onMore, aside } = props;
  const text = useText();
  const { timeline } = text.page;
  const agencyName = useAgencyName();
  const [limit, setLimit] = useState(step);
  const [target, setTarget] = useState(() => window.location.hash.slice(1));
  const targetIndex = entries.findIndex((entry) => entry.eventId === target);
  const shown = entries.slice(0, Math.max(limit, targetIndex + 1));
  const oldest = entries.at(-1);

  const show = (eventId: string) => {
    window.history.replaceState(null, "", `#${eventId}`);
    setTarget(eventId);
  };
  useEffect(() => {
    const onHash = () => setTarget(window.location.hash.slice(1));
    window.addEventListener("hashchange", onHash);
    return () => window.removeEventListener("hashchange", onHash);
  }, []);
  useEffect(() => {
    if (!target) return;
    const entry = document.getElementById(target);
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    entry?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    entry?.focus({ preventScroll: true });
  }, [target]);

  return (
    <>
      <Announcer message={announcementOf(news, text, agencyName)} />
      <section className="timeline-bars" aria-labelledby="tidslinje">
        <Heading id="tidslinje" level="2" size="small" spacing>
          {timeline.heading}
        </Heading>
        <PeriodBars periods={periods} entries={entries} fresh={fresh} onShow={show} />
        {more && oldest && <DrawnFrom since={oldest.occurredAt} />}
        {periods.length > 0 && <PeriodTable periods={periods} />}
      </section>
      {aside}
      <section className="timeline-entries" aria-labelledby="hendelser">
        <Heading id="hendelser" level="2" size="small" spacing>
          {timeline.events}
        </Heading>
        <CategoryFilter chosen={category} onChoose={onCategory} />
        {entries.length === 0 ? (
          <p className="empty">{timeline.empty}</p>
        ) : (
          <EntryList participantId={participantId} entries={shown} fresh={fresh} target={target} />
        )}
        {(more || shown.length < entries.length) && (
          <Button
            variant="tertiary"
            className="show-more"
            loading={busy && shown.length >= entries.length}
            onClick={() => {
              setLimit(shown.length + step);
              if (shown.length + step > entries.length && more) onMore();
            }}
          >
            {timeline.showMore}
          </Button>
        )}
      </section>
    </>
  );
}

function DrawnFrom({ since }: { since: string }) {
  const { locale, page } = useText();
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(new Date(since));
  return <p className="drawn-from">{page.timeline.drawnFrom(date)}</p>;
}
