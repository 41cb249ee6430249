package no.overgang.command.participant.model.registration;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.code.PriorEducation;
import no.overgang.events.code.ProtectionGrade;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.FollowUpEvent;
import no.overgang.events.participant.FollowUpReopened;
import no.overgang.events.participant.IdentifierLinked;
import no.overgang.events.participant.IdentityEvent;
import no.overgang.events.participant.ParticipantMerged;
import no.overgang.events.participant.ParticipantMergedInto;
import no.overgang.events.participant.ParticipantMoved;
import no.overgang.events.participant.ParticipantRegistered;
import no.overgang.events.participant.ParticipantSeparated;
import no.overgang.events.participant.ProtectionSet;
import no.overgang.events.participant.RegistrationEvent;
import org.jspecify.annotations.Nullable;

/**
 * Who the participant is to the hub (domain 4.1). Immutable.
 *
 * @param municipality where the participant lives
 * @param closedOn the day the follow-up as a whole ended; none while it goes on
 * @param mergedInto the participant this one turned out to be
 * @param duplicates participants that turned out to be this one
 */
public record Profile(
    boolean registered,
    @Nullable String municipality,
    @Nullable LocalDate settledOn,
    @Nullable PriorEducation priorEducation,
    ProtectionGrade protection,
    @Nullable LocalDate closedOn,
    @Nullable UUID mergedInto,
    Set<UUID> duplicates) {

  /** Somebody the hub has not heard of. */
  public static final Profile UNKNOWN =
      new Profile(false, null, null, null, ProtectionGrade.NONE, null, null, Set.of());

  public Profile {
    duplicates = Set.copyOf(duplicates);
  }

  /** The profile after an event. */
  public Profile evolve(RegistrationEvent event) {
    return switch (event) {
      case ParticipantRegistered e ->
          new Profile(
              true,
              e.municipality(),
              e.settledOn(),
              e.priorEducation(),
              protection,
              closedOn,
              mergedInto,
              duplicates);
      case ParticipantMoved e ->
          new Profile(
              registered,
              e.toMunicipality(),
              settledOn,
              priorEducation,
              protection,
              closedOn,
              mergedInto,
              duplicates);
      case ProtectionSet e ->
          new Profile(
              registered,
              municipality,
              settledOn,
              priorEducation,
              e.grade(),
              closedOn,
              mergedInto,
              duplicates);
    };
  }

  /** The profile after an event. */
  public Profile evolve(FollowUpEvent event) {
    return switch (event) {
      case FollowUpClosed e -> standing(e.on(), mergedInto, duplicates);
      case FollowUpReopened e -> standing(null, mergedInto, duplicates);
    };
  }

  /** The profile after an event. */
  public Profile evolve(IdentityEvent event) {
    return switch (event) {
      case IdentifierLinked e -> this;
      case ParticipantMerged e -> {
        var more = new HashSet<>(duplicates);
        more.add(e.duplicate());
        yield standing(closedOn, mergedInto, more);
      }
      case ParticipantMergedInto e -> standing(closedOn, e.survivor(), duplicates);
      case ParticipantSeparated e -> {
        var fewer = new HashSet<>(duplicates);
        fewer.remove(e.other());
        yield standing(closedOn, e.other().equals(mergedInto) ? null : mergedInto, fewer);
      }
    };
  }

  /** Whether the follow-up as a whole has ended. */
  public boolean closed() {
    return closedOn != null;
  }

  private Profile standing(@Nullable LocalDate ended, @Nullable UUID survivor, Set<UUID> others) {
    return new Profile(
        registered, municipality, settledOn, priorEducation, protection, ended, survivor, others);
  }
}
