package no.overgang.command.participant.model.transfer;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.overgang.events.AgencyId;
import no.overgang.events.code.AgendaTopic;
import no.overgang.events.code.AttendeeRole;
import no.overgang.events.code.TopicStatus;
import no.overgang.events.participant.AgendaItem;
import no.overgang.events.participant.Attendee;
import no.overgang.events.participant.Invited;

/** What rules R05 and R06 ask of a transfer meeting. */
public final class MeetingRules {

  /** The only checklist there is so far. */
  static final int CHECKLIST_VERSION = 1;

  private MeetingRules() {}

  /** Whether participant, sender's adviser and receiver's adviser were there (R05). */
  public static boolean isFull(List<Attendee> attendees, Transfer.Route route) {
    return attendees.stream().anyMatch(attendee -> attendee.role() == AttendeeRole.PARTICIPANT)
        && adviserOf(route.from(), attendees)
        && adviserOf(route.to(), attendees);
  }

  private static boolean adviserOf(AgencyId agency, List<Attendee> attendees) {
    return attendees.stream()
        .anyMatch(
            attendee ->
                attendee.role() == AttendeeRole.ADVISER && agency.equals(attendee.agency()));
  }

  /** Whether each topic of the checklist is dealt with, once (R06). */
  static boolean dealsWithEveryTopic(List<AgendaItem> agenda) {
    Set<AgendaTopic> topics = agenda.stream().map(AgendaItem::topic).collect(Collectors.toSet());
    return agenda.size() == topics.size() && topics.containsAll(EnumSet.allOf(AgendaTopic.class));
  }

  /** Whether nothing but money was covered; such a meeting does not count (R06; P 5.1.3). */
  static boolean coversMoneyAlone(List<AgendaItem> agenda) {
    return agenda.stream()
        .filter(item -> item.status() == TopicStatus.COVERED)
        .allMatch(item -> item.topic() == AgendaTopic.INCOME_AFTER_TRANSFER);
  }

  /** The agencies among those invited. */
  static Set<AgencyId> invitedAgencies(List<Invited> invited) {
    return invited.stream()
        .map(Invited::agency)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
