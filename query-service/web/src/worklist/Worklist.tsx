import { Button } from "@navikt/ds-react/Button";
import { Loader } from "@navikt/ds-react/Loader";
import { BodyLong, Heading } from "@navikt/ds-react/Typography";
import { Announcer } from "../page/Announcer";
import { ConnectionNotice } from "../page/ConnectionNotice";
import { FailureNotice } from "../page/FailureNotice";
import type { WorklistFilter } from "../page/route";
import { useSigned } from "../page/SessionContext";
import { useTitle } from "../page/useTitle";
import { useText } from "../text/TextContext";
import { DueFilter } from "./DueFilter";
import { FindParticipant } from "./FindParticipant";
import { KindFilter } from "./KindFilter";
import { useWorklist } from "./useWorklist";
import { WorklistItem } from "./WorklistItem";

/** What waits for the agency: the first page. */
export function Worklist({ kind, due }: WorklistFilter) {
  const { session } = useSigned();
  const text = useText().page;
  const list = useWorklist(session.agency.id, kind, due);
  const outdated = list.arrived > 0 || (list.shown?.some(({ gone }) => gone) ?? false);
  useTitle(text.worklist.heading);

  return (
    <div className="worklist-page">
      <section className="worklist" aria-labelledby="arbeidsliste">
        <header className="worklist-heading">
          <Heading id="arbeidsliste" level="1" size="large">
            {text.worklist.heading}
          </Heading>
          <BodyLong textColor="subtle">{session.agency.name}</BodyLong>
        {outdated && (
          <div className="worklist-news">
            <Button size="small" variant="secondary" onClick={list.refresh} loading={list.busy}>
              {list.arrived > 0 ? text.worklist.showNew(list.arrived) : text.worklist.refresh}
            </Button>
          </div>
        )}
        </header>
        <div className="worklist-filters">
          <DueFilter overdue={list.overdue} dueThisWeek={list.dueThisWeek} chosen={{ kind, due }} />
          <KindFilter counts={list.counts} chosen={{ kind, due }} />
        </div>
        <ConnectionNotice lost={list.lost} />
        <Announcer message={list.arrived > 0 ? text.worklist.announceNew(list.arrived) : ""} />
        {list.problem && <FailureNotice problem={list.problem} onRetry={list.refresh} />}
        {!list.shown && !list.problem && <Loader size="large" title={text.loading} className="loading" />}
        {list.shown?.length === 0 && (
          <BodyLong className="empty">{kind ?? due ? text.worklist.emptyFiltered : text.worklist.empty}</BodyLong>
        )}
        {list.shown && list.shown.length > 0 && (
          <ul className="worklist-items">
            {list.shown.map(({ item, gone }) => (
              <WorklistItem key={item.itemId} item={item} gone={gone} />
            ))}
          </ul>
        )}
        {list.more && (
          <Button variant="tertiary" onClick={list.showMore} loading={list.busy} className="show-more">
            {text.worklist.showMore}
          </Button>
        )}
      </section>
      <FindParticipant />
    </div>
  );
}
