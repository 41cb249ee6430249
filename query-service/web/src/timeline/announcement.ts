import type { AgencyId, TimelineEntry } from "../domain/shapes";
import { shortDate } from "../text/format";
import { eventLabel, type Messages } from "../text/messages";

/** What came to a timeline while it was open: entries that arrived, and entries that were revised in their place. */
export interface News {
  arrived: TimelineEntry[];
  revised: TimelineEntry[];
}

export const noNews: News = { arrived: [], revised: [] };

/** The news in a sentence or two, for whoever does not see them appear. */
export function announcementOf(news: News, text: Messages, agencyName: (agency: AgencyId) => string): string {
  const { timeline } = text.page;
  const [arrived] = news.arrived;
  const [revised] = news.revised;
  const said: string[] = [];
  if (news.arrived.length > 1) said.push(timeline.announceMany(news.arrived.length));
  else if (arrived) said.push(timeline.announce(eventLabel(text, arrived.type), agencyName(arrived.agency)));
  if (news.revised.length > 1) said.push(timeline.announceManyRevised(news.revised.length));
  else if (revised) {
    const how = revised.retractedBy ? timeline.retracted : timeline.corrected;
    // With its date: the next entry of the same kind must not sound the same, for then it is not said at all.
    const when = shortDate(revised.occurredAt, text.locale);
    said.push(timeline.announceRevised(how, eventLabel(text, revised.type), when, agencyName(revised.agency)));
  }
  return said.join(" ");
}
