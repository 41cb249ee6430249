package no.overgang.query.loop;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.code.InvitationReply;
import no.overgang.events.code.TransferReason;
import no.overgang.events.participant.InvitationAnswered;
import no.overgang.events.participant.TransferAcceptanceVoided;
import no.overgang.events.participant.TransferAccepted;
import no.overgang.events.participant.TransferMeetingCancelled;
import no.overgang.events.participant.TransferMeetingHeld;
import no.overgang.events.participant.TransferMeetingMinutesAmended;
import no.overgang.events.participant.TransferMeetingRescheduled;
import no.overgang.events.participant.TransferRequested;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.Test;

/** The moves of a transfer's meetings, and of an acceptance that falls (domain 4.7). */
class TransferLoopsTest {

  private static final String INCOMING = "TRANSFER_INCOMING nav PROGRAMME_ENDING 2026-06-01";

  private final UUID id = UUID.randomUUID();
  private final UUID meeting = UUID.randomUUID();
  private final Stream stream =
      Stream.pure()
          .record(REFUGEE, Happened.transfer(id, REFUGEE, NAV), NAV)
          .record(REFUGEE, Happened.meeting(id, meeting, NAV, VO), NAV, VO);

  @Test
  void anotherTimeIsForWhoeverCalledTheMeeting() {
    answer(NAV, InvitationReply.NEW_TIME);
    assertThat(open())
        .containsExactlyInAnyOrder(
            INCOMING,
            "MEETING_TO_HOLD refugee IN_PERSON 2026-05-04",
            "MEETING_TO_HOLD nav IN_PERSON 2026-05-04",
            "INVITATION_TO_ANSWER vo IN_PERSON 2026-05-04",
            "TIME_PROPOSED refugee IN_PERSON 2026-05-04");

    answer(NAV, InvitationReply.COMING);
    assertThat(open()).noneMatch(item -> item.startsWith("TIME_PROPOSED")).hasSize(4);
  }

  @Test
  void aMovedMeetingIsAnsweredAnewByAllOthers() {
    answer(NAV, InvitationReply.NEW_TIME);
    answer(VO, InvitationReply.COMING);
    move(REFUGEE, "2026-05-11T10:00:00Z");
    assertThat(open())
        .containsExactlyInAnyOrder(
            INCOMING,
            "MEETING_TO_HOLD refugee IN_PERSON 2026-05-11",
            "MEETING_TO_HOLD nav IN_PERSON 2026-05-11",
            "INVITATION_TO_ANSWER nav IN_PERSON 2026-05-11",
            "INVITATION_TO_ANSWER vo IN_PERSON 2026-05-11");

    move(NAV, "2026-05-12T10:00:00Z");
    assertThat(open())
        .containsExactlyInAnyOrder(
            INCOMING,
            "MEETING_TO_HOLD refugee IN_PERSON 2026-05-12",
            "MEETING_TO_HOLD nav IN_PERSON 2026-05-12",
            "INVITATION_TO_ANSWER refugee IN_PERSON 2026-05-12",
            "INVITATION_TO_ANSWER vo IN_PERSON 2026-05-12");

    answer(REFUGEE, InvitationReply.NEW_TIME);
    assertThat(open()).contains("TIME_PROPOSED nav IN_PERSON 2026-05-12");
  }

  @Test
  void aCancelledMeetingLeavesTheOther() {
    UUID other = UUID.randomUUID();
    stream
        .record(NAV, Happened.meeting(id, other, REFUGEE), REFUGEE)
        .record(
            REFUGEE, new TransferMeetingCancelled(id, meeting, Happened.text("sykdom")), NAV, VO);
    assertThat(open())
        .containsExactlyInAnyOrder(
            INCOMING,
            "MEETING_TO_HOLD refugee IN_PERSON 2026-05-04",
            "MEETING_TO_HOLD nav IN_PERSON 2026-05-04",
            "INVITATION_TO_ANSWER refugee IN_PERSON 2026-05-04");

    hold(other);
    assertThat(open()).containsExactly(INCOMING);
  }

  @Test
  void aMeetingHeldWithoutBeingCalledTakesThePlaceOfThoseCalled() {
    hold(UUID.randomUUID());
    assertThat(open()).containsExactly(INCOMING);
  }

  @Test
  void anAcceptanceThatFallsIsToBeGivenAnew() {
    hold(meeting);
    accept();
    assertThat(open()).containsExactly("TRANSFER_MOVED refugee ACCEPTED null");

    stream
        .record(
            REFUGEE,
            new TransferMeetingMinutesAmended(
                id, meeting, Happened.text("norsknivå"), Happened.text("feil i referatet")),
            NAV)
        .record(REFUGEE, new TransferAcceptanceVoided(id, meeting), NAV)
        .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"), NAV)
        .record(REFUGEE, Happened.contact(REFUGEE, "Ane"));
    assertThat(open())
        .containsExactlyInAnyOrder(
            "TRANSFER_INCOMING nav ACCEPTANCE_VOIDED 2026-06-01",
            "TRANSFER_MOVED refugee ACCEPTANCE_VOIDED null");

    accept();
    assertThat(open()).containsExactly("TRANSFER_MOVED refugee ACCEPTED null");
  }

  @Test
  void aTransferToASchoolIsAsAnyOther() {
    var other = Stream.pure();
    other.record(
        REFUGEE,
        new TransferRequested(
            id, REFUGEE, VO, TransferReason.PROGRAMME_ENDING, LocalDate.of(2026, 6, 1), 1),
        VO);

    assertThat(Opened.of(other))
        .containsExactly("TRANSFER_INCOMING vo PROGRAMME_ENDING 2026-06-01");
  }

  private void answer(no.overgang.events.AgencyId by, InvitationReply reply) {
    stream.record(
        by,
        new InvitationAnswered(
            id, meeting, by, reply, List.of(Instant.parse("2026-05-11T10:00:00Z"))),
        REFUGEE,
        NAV);
  }

  private void move(no.overgang.events.AgencyId by, String at) {
    stream.record(
        by, new TransferMeetingRescheduled(id, meeting, Instant.parse(at), null, null), NAV, VO);
  }

  private void hold(UUID which) {
    stream.record(
        REFUGEE,
        new TransferMeetingHeld(
            id, which, List.of(), List.of(), null, List.of(), List.of(), List.of()),
        NAV);
  }

  private void accept() {
    stream.record(
        NAV,
        new TransferAccepted(id, Happened.text("Kari"), LocalDate.of(2026, 6, 1), "0".repeat(64)),
        REFUGEE);
  }

  private List<String> open() {
    return Opened.of(stream);
  }
}
