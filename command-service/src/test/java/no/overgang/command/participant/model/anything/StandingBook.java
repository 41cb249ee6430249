package no.overgang.command.participant.model.anything;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import no.overgang.events.AgencyId;
import no.overgang.events.code.ProtectionGrade;
import no.overgang.events.participant.ConsentGranted;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.FollowUpReopened;
import no.overgang.events.participant.MappingEvent;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.ParticipantMergedInto;
import no.overgang.events.participant.ParticipantMoved;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.ParticipantRegistered;
import no.overgang.events.participant.ParticipantSeparated;
import no.overgang.events.participant.PlanAgreed;
import no.overgang.events.participant.PlanEvent;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeResumed;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.ProtectionSet;
import no.overgang.events.participant.TransferOpened;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the book of how the participant stands: where it lives, how it is protected, whether it is
 * followed up at all and under whose id, and where each programme and plan has come to.
 */
final class StandingBook {

  /** Where a programme can be. */
  private enum Stage {
    RUNNING,
    PAUSED,
    EXITED
  }

  private final Map<UUID, Stage> programmes = new HashMap<>();
  private final Map<UUID, Integer> plans = new HashMap<>();
  private @Nullable String municipality;
  private ProtectionGrade protection = ProtectionGrade.NONE;
  private boolean closed;
  private @Nullable UUID mergedInto;

  /** Sees an event that an agency recorded, and who was responsible after it. */
  void sees(AgencyId by, ParticipantEvent event, Supplier<AgencyId> responsible) {
    if (begins(event)) {
      assertThat(closed).as("nothing begins once the follow-up is closed: %s", event).isFalse();
      assertThat(mergedInto).as("nothing begins under a merged id: %s", event).isNull();
    }
    notes(by, event, responsible);
  }

  /** Takes an event in; what is wrong with it shows after it was taken in. */
  void notes(AgencyId by, ParticipantEvent event, Supplier<AgencyId> responsible) {
    switch (event) {
      case ParticipantRegistered e -> municipality = e.municipality();
      case ParticipantMoved e -> {
        String before = municipality;
        municipality = e.toMunicipality();
        assertThat(e.fromMunicipality()).as("moves from where it lives").isEqualTo(before);
        assertThat(e.toMunicipality()).as("a move").isNotEqualTo(before);
      }
      case ProtectionSet e -> {
        ProtectionGrade before = protection;
        protection = e.grade();
        assertThat(e.grade()).as("another grade").isNotEqualTo(before);
      }
      case FollowUpClosed e -> {
        boolean before = closed;
        closed = true;
        assertThat(by).as("closed by the responsible").isEqualTo(responsible.get());
        assertThat(before).as("closed once").isFalse();
        assertThat(programmes.values())
            .as("nothing goes on")
            .doesNotContain(Stage.RUNNING, Stage.PAUSED);
      }
      case FollowUpReopened e -> {
        boolean before = closed;
        closed = false;
        assertThat(by).as("reopened by the responsible").isEqualTo(responsible.get());
        assertThat(before).as("reopened once closed").isTrue();
      }
      case ParticipantMergedInto e -> {
        UUID before = mergedInto;
        mergedInto = e.survivor();
        assertThat(by).as("merged by the responsible").isEqualTo(responsible.get());
        assertThat(before).as("merged into one").isNull();
      }
      case ParticipantSeparated e -> {
        UUID before = mergedInto;
        mergedInto = null;
        assertThat(e.other()).as("separated from what it was merged into").isEqualTo(before);
      }
      case ProgrammeStarted e ->
          assertThat(programmes.put(e.programmeId(), Stage.RUNNING)).as("a new one").isNull();
      case ProgrammeExtended e ->
          assertThat(programmes.get(e.programmeId()))
              .as("extended while it goes on")
              .isIn(Stage.RUNNING, Stage.PAUSED);
      case ProgrammePaused e -> moves(e.programmeId(), Stage.PAUSED, Stage.RUNNING);
      case ProgrammeResumed e -> moves(e.programmeId(), Stage.RUNNING, Stage.PAUSED);
      case ProgrammeExited e -> moves(e.programmeId(), Stage.EXITED, Stage.RUNNING, Stage.PAUSED);
      case PlanAgreed e ->
          assertThat(e.planVersion())
              .as("one version more")
              .isEqualTo(plans.merge(e.planId(), 1, Integer::sum));
      default -> {
        // nothing that this book is kept of
      }
    }
  }

  private static boolean begins(ParticipantEvent event) {
    return event instanceof ProgrammeStarted
        || event instanceof PracticeStarted
        || event instanceof ParticipantReferred
        || event instanceof TransferOpened
        || event instanceof ConsentGranted
        || event instanceof MappingEvent
        || event instanceof PlanEvent;
  }

  private void moves(UUID programme, Stage to, Stage... from) {
    assertThat(programmes.put(programme, to)).as("R22: one way through a programme").isIn(from);
  }
}
