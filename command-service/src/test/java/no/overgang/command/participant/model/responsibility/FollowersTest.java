package no.overgang.command.participant.model.responsibility;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.OTHER_NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.ANE;
import static no.overgang.command.participant.model.History.aParticipantWithoutContactPerson;
import static no.overgang.command.participant.model.Times.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.participant.model.History;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.code.ReferralDeclineReason;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.CoordinatorAssigned;
import no.overgang.events.participant.Employer;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.ReferralDeclined;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TaskResolved;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FollowersTest {

  private static final UUID ID = new UUID(0xF0, 1);
  private static final Protected TEXT = new Protected("noe");
  private static final BigDecimal HOURS = BigDecimal.TEN;

  @Test
  @DisplayName("The responsible agency follows, and no other that only knows of the participant")
  void theResponsible() {
    assertThat(followers()).containsExactly(REFUGEE_SERVICE);
    assertThat(Followers.besides(REFUGEE_SERVICE, aParticipant().state())).isEmpty();
    assertThat(Followers.besides(NAV, aParticipant().state())).containsExactly(REFUGEE_SERVICE);
  }

  @Test
  @DisplayName("An agency with a contact person follows, and those that share a coordinator")
  void persons() {
    assertThat(followers(new ContactPersonAssigned(NAV, ANE, TODAY, null, null)))
        .containsExactlyInAnyOrder(REFUGEE_SERVICE, NAV);
    assertThat(followers(new CoordinatorAssigned(ANE, List.of(NAV, COUNTY))))
        .containsExactlyInAnyOrder(REFUGEE_SERVICE, NAV, COUNTY);
  }

  @Test
  @DisplayName("The owner of a programme follows until it ends")
  void programme() {
    var started =
        new ProgrammeStarted(
            ID, Programme.KVP, NAV, TODAY, TODAY, TODAY, ProgrammeGoal.WORK, List.of());
    assertThat(followers(started)).contains(NAV);
    assertThat(followers(started, new ProgrammeExited(ID, ExitCode.OTHER, true, TODAY, null, null)))
        .containsExactly(REFUGEE_SERVICE);
  }

  @Test
  @DisplayName("Whoever follows up a measure or a practice follows until it ends")
  void measureAndPractice() {
    var measure =
        new MeasureStarted(
            ID,
            MeasureKind.FOV,
            null,
            ADULT_EDUCATION,
            null,
            NAV,
            null,
            TODAY,
            TODAY,
            HOURS,
            null,
            null);
    var practice =
        new PracticeStarted(
            ID,
            PracticeKind.WORK_PRACTICE,
            new Employer("310100001", "Kantinen"),
            OTHER_NAV,
            null,
            TEXT,
            HOURS,
            TODAY,
            TODAY,
            null);
    assertThat(followers(measure, practice))
        .containsExactlyInAnyOrder(REFUGEE_SERVICE, NAV, OTHER_NAV);
    assertThat(
            followers(
                measure,
                practice,
                new MeasureEnded(ID, TODAY, MeasureOutcome.OTHER, null),
                new PracticeEnded(ID, TODAY, PracticeOutcome.NONE, null)))
        .containsExactly(REFUGEE_SERVICE);
  }

  @Test
  @DisplayName("Both sides of a referral follow while it is open")
  void referral() {
    var sent =
        new ParticipantReferred(
            ID, NAV, ADULT_EDUCATION, MeasureKind.FOV, null, TEXT, null, List.of(), TODAY, null);
    assertThat(followers(sent)).containsExactlyInAnyOrder(REFUGEE_SERVICE, NAV, ADULT_EDUCATION);
    assertThat(
            followers(
                sent, new ReferralDeclined(ID, ReferralDeclineReason.NO_CAPACITY, null, null)))
        .containsExactly(REFUGEE_SERVICE);
  }

  @Test
  @DisplayName("The owner of a task follows until it is done")
  void task() {
    var asked = new TaskRequested(ID, COUNTY, TEXT, TODAY, null, null);
    assertThat(followers(asked)).containsExactlyInAnyOrder(REFUGEE_SERVICE, COUNTY);
    assertThat(followers(asked, new TaskResolved(ID, null))).containsExactly(REFUGEE_SERVICE);
  }

  private static History aParticipant() {
    return aParticipantWithoutContactPerson(REFUGEE_SERVICE);
  }

  private static Set<AgencyId> followers(ParticipantEvent... events) {
    return Followers.of(aParticipant().and(NAV, events).state());
  }
}
