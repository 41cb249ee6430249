package no.overgang.command.participant.model.anything;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.participant.model.Times;
import no.overgang.events.AgencyId;
import no.overgang.events.code.AttendeeRole;
import no.overgang.events.participant.Attendee;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.TransferAcceptanceVoided;
import no.overgang.events.participant.TransferAccepted;
import no.overgang.events.participant.TransferDeclined;
import no.overgang.events.participant.TransferEvent;
import no.overgang.events.participant.TransferMeetingCancelled;
import no.overgang.events.participant.TransferMeetingHeld;
import no.overgang.events.participant.TransferMeetingRescheduled;
import no.overgang.events.participant.TransferMeetingScheduled;
import no.overgang.events.participant.TransferMeetingWaived;
import no.overgang.events.participant.TransferOpened;
import no.overgang.events.participant.TransferToNavRequested;
import no.overgang.events.participant.TransferWithdrawn;

/** Who is responsible and which transfers are open, kept from the events alone (R01, R02, R05). */
final class TransferBook {

  private enum At {
    OPEN,
    ACCEPTED,
    /** The acceptance fell; whether the receiver had begun is not said yet. */
    FALLEN,
    OVER
  }

  private final Map<UUID, TransferOpened> asked = new HashMap<>();
  private final Map<UUID, At> at = new HashMap<>();
  private final Set<UUID> mayBeAccepted = new HashSet<>();
  private final Set<UUID> metFully = new HashSet<>();
  private final Map<UUID, At> meetings = new HashMap<>();
  private final List<ResponsibilityAssumed> assumed = new ArrayList<>();

  void sees(AgencyId by, TransferEvent event) {
    if (event instanceof TransferOpened opened) {
      opens(by, opened);
    }
    switch (event) {
      case TransferMeetingScheduled e ->
          assertThat(meetings.put(e.meetingId(), At.OPEN)).as("a new meeting").isNull();
      case TransferMeetingRescheduled e ->
          assertThat(meetings.get(e.meetingId())).as("moved when to come").isEqualTo(At.OPEN);
      case TransferMeetingCancelled e ->
          assertThat(meetings.put(e.meetingId(), At.OVER)).as("called off once").isEqualTo(At.OPEN);
      case TransferMeetingHeld e -> {
        assertThat(meetings.put(e.meetingId(), At.OVER)).as("held once").isNotEqualTo(At.OVER);
        if (everybodyWasThere(e)) {
          mayBeAccepted.add(e.transferId());
          metFully.add(e.transferId());
        }
      }
      case TransferMeetingWaived e -> mayBeAccepted.add(e.transferId());
      case TransferAccepted e -> accepts(by, e);
      case TransferAcceptanceVoided e -> {
        assertThat(at.put(e.transferId(), At.FALLEN))
            .as("what was accepted")
            .isEqualTo(At.ACCEPTED);
        assertThat(metFully).as("built on minutes").contains(e.transferId());
      }
      case TransferDeclined e -> {
        assertThat(asked(e.transferId()).to()).as("R02: by the receiver").isEqualTo(by);
        assertThat(at.put(e.transferId(), At.OVER)).as("R02: answered once").isEqualTo(At.OPEN);
      }
      case TransferWithdrawn e -> {
        assertThat(asked(e.transferId()).from()).as("R02: by the sender").isEqualTo(by);
        assertThat(at.put(e.transferId(), At.OVER)).as("R02: answered once").isEqualTo(At.OPEN);
      }
      default -> {
        // Nothing that the book is kept of.
      }
    }
  }

  private void opens(AgencyId by, TransferOpened event) {
    String rule = event instanceof TransferToNavRequested ? "R04" : "R01";
    assertThat(event.from()).as("%s: asked for by whom it comes from", rule).isEqualTo(by);
    assertThat(event.from()).as("%s: by the responsible", rule).isEqualTo(responsible(Times.TODAY));
    assertThat(at).as("R01: one transfer at a time").doesNotContainValue(At.OPEN);
    at.replaceAll((id, was) -> was == At.FALLEN ? At.OVER : was);
    asked.put(event.transferId(), event);
    at.put(event.transferId(), At.OPEN);
  }

  private void accepts(AgencyId by, TransferAccepted event) {
    TransferOpened transfer = asked(event.transferId());
    assertThat(mayBeAccepted).as("R05: full meeting or waiver").contains(event.transferId());
    assertThat(transfer.to()).as("R02: by the receiver").isEqualTo(by);
    At was = at.put(event.transferId(), At.ACCEPTED);
    assertThat(was).as("R02: accepted once").isIn(At.OPEN, At.FALLEN);
    if (was == At.FALLEN) {
      assertThat(responsible(Times.TODAY)).as("R01: responsible already").isEqualTo(by);
      assertThat(assumed.getLast().from()).as("R01: since").isEqualTo(event.responsibleFrom());
    }
  }

  void sees(AgencyId by, ResponsibilityAssumed event) {
    if (event.transferId() != null && at.get(event.transferId()) == At.FALLEN) {
      ResponsibilityAssumed before = assumed.getLast();
      assertThat(before.agency()).as("R01: had been accepted").isEqualTo(asked(event).to());
      assertThat(before.from()).as("R01: had not begun").isAfter(Times.TODAY);
      assertThat(event.agency()).as("R01: as before").isEqualTo(asked(event).from());
      assertThat(event.agency()).as("R01: as before").isEqualTo(responsible(Times.TODAY));
      at.put(event.transferId(), At.OPEN);
    } else {
      assertThat(event.agency()).as("R01: changes only when the receiver accepts").isEqualTo(by);
      if (!assumed.isEmpty()) {
        assertThat(event.transferId()).as("R01: only in a transfer").isNotNull();
        assertThat(event.from()).as("R01: in order").isAfterOrEqualTo(assumed.getLast().from());
      }
    }
    assumed.add(event);
  }

  private TransferOpened asked(ResponsibilityAssumed event) {
    return asked(Objects.requireNonNull(event.transferId()));
  }

  private TransferOpened asked(UUID transfer) {
    TransferOpened opened = asked.get(transfer);
    assertThat(opened).as("a transfer that was asked for").isNotNull();
    return opened;
  }

  private boolean everybodyWasThere(TransferMeetingHeld meeting) {
    TransferOpened transfer = asked(meeting.transferId());
    boolean participant = false;
    boolean sender = false;
    boolean receiver = false;
    for (Attendee somebody : meeting.attendees()) {
      boolean adviser = somebody.role() == AttendeeRole.ADVISER;
      participant |= somebody.role() == AttendeeRole.PARTICIPANT;
      sender |= adviser && transfer.from().equals(somebody.agency());
      receiver |= adviser && transfer.to().equals(somebody.agency());
    }
    return participant && sender && receiver;
  }

  /** The one agency that is responsible on a day, by the book. */
  AgencyId responsible(LocalDate day) {
    AgencyId found = assumed.getFirst().agency();
    for (ResponsibilityAssumed next : assumed) {
      if (!next.from().isAfter(day)) {
        found = next.agency();
      }
    }
    return found;
  }

  /** Every day on which responsibility changes, the day before, and the far ends of time. */
  List<LocalDate> daysThatMatter() {
    return Stream.concat(
            assumed.stream()
                .map(ResponsibilityAssumed::from)
                .flatMap(day -> Stream.of(day.minusDays(1), day)),
            Stream.of(LocalDate.of(1, 1, 1), Times.TODAY, LocalDate.of(9999, 12, 31)))
        .distinct()
        .toList();
  }
}
