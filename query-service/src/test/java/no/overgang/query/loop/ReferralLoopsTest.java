package no.overgang.query.loop;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.events.participant.ReferralExpired;
import no.overgang.events.participant.ReferralForwarded;
import no.overgang.events.participant.ReferralReturned;
import no.overgang.events.participant.ReferralSupplemented;
import no.overgang.events.participant.ReferralWaitlisted;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The moves of a referral that is not answered at once (domain 4.5). */
class ReferralLoopsTest {

  private static final LocalDate DUE = LocalDate.of(2026, 2, 1);

  private final UUID id = UUID.randomUUID();
  private final Stream stream =
      Stream.pure().record(REFUGEE, Happened.referred(id, REFUGEE, VO), VO);

  @Test
  void aQuestionIsTheSendersToAnswerAndThenTheReceiversMoveAgain() {
    stream.record(VO, new ReferralReturned(id, Happened.text("hvilket nivå?")), REFUGEE);
    assertThat(open()).containsExactly("REFERRAL_RETURNED refugee NORWEGIAN_COURSE 2026-02-01");

    stream.record(REFUGEE, new ReferralSupplemented(id, Happened.text("A2")), VO);
    assertThat(open()).containsExactly("REFERRAL_TO_ANSWER vo NORWEGIAN_COURSE 2026-02-01");
  }

  @Test
  void aWaitingListIsTheReceiversAndNewsForTheSender() {
    stream.record(
        VO,
        new ReferralWaitlisted(id, LocalDate.of(2026, 1, 6), LocalDate.of(2026, 4, 1), null),
        REFUGEE);
    assertThat(open())
        .containsExactlyInAnyOrder(
            "REFERRAL_WAITLISTED vo NORWEGIAN_COURSE 2026-04-01",
            "REFERRAL_MOVED refugee WAITLISTED null");

    stream.record(VO, new ReferralAccepted(id, LocalDate.of(2026, 4, 1), null), REFUGEE);
    assertThat(open()).containsExactly("REFERRAL_MOVED refugee ACCEPTED null");
  }

  @Test
  void aForwardedReferralStaysWithTheSenderAndGoesOnFromIt() {
    UUID onward = UUID.randomUUID();
    stream
        .record(VO, new ReferralForwarded(id, NAV, onward), REFUGEE, NAV)
        .record(
            VO,
            new ParticipantReferred(
                onward,
                REFUGEE,
                NAV,
                MeasureKind.JOB_CLUB,
                null,
                Happened.text("jobb"),
                null,
                List.of(),
                DUE,
                id),
            NAV,
            REFUGEE);
    assertThat(open())
        .containsExactlyInAnyOrder(
            "REFERRAL_MOVED refugee FORWARDED null", "REFERRAL_TO_ANSWER nav JOB_CLUB 2026-02-01");

    stream
        .record(REFUGEE, new ReferralClosed(id), VO)
        .record(NAV, new ReferralAccepted(onward, DUE, null), REFUGEE);
    assertThat(open()).containsExactly("REFERRAL_MOVED refugee ACCEPTED null");
  }

  @Test
  @DisplayName("R21 holds: both sides are told of a referral that expired")
  void bothSidesAreToldOfAnExpiry() {
    stream.at("2026-02-02T05:00:00Z").record(REFUGEE, new ReferralExpired(id, DUE), VO);

    assertThat(open())
        .containsExactlyInAnyOrder(
            "REFERRAL_MOVED refugee EXPIRED null", "REFERRAL_MOVED vo EXPIRED null");
    assertThat(stream.folded(OpenLoops.NONE).list())
        .filteredOn(item -> item.agency().equals(VO))
        .extracting(Item::hideAfter)
        .containsExactly(LocalDate.of(2026, 3, 4));

    stream.record(REFUGEE, new ReferralClosed(id), VO);
    assertThat(open()).isEmpty();
  }

  private List<String> open() {
    return Opened.of(stream);
  }
}
