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
 * @param closed whether the follow-up as a whole has ended
 * @param mergedInto the participant this one turned out to be
 * @param duplicates participants that turned out to be this one
 */
public record Profile(
    boolean registered,
    @Nullable String municipality,
    @Nullable LocalDate settledOn,
    @Nullable PriorEducation priorEducation,
    ProtectionGrade protection,
    boolean closed,
    @Nullable UUID mergedInto,
    Set<UUID> duplicates) {

  /** Somebody the hub has not heard of. */
  public static final Profile UNKNOWN =
      new Profile(false, null, null, null, ProtectionGrade.NONE, false, null, Set.of());

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
              closed,
              mergedInto,
              duplicates);
      case ParticipantMoved e ->
          new Profile(
              registered,
              e.toMunicipality(),
              settledOn,
              priorEducation,
              protection,
              closed,
              mergedInto,
              duplicates);
      case ProtectionSet e ->
          new Profile(
              registered,
              municipality,
              settledOn,
              priorEducation,
              e.grade(),
              closed,
              mergedInto,
              duplicates);
    };
  }

  /** The profile after an event. */
  public Profile evolve(FollowUpEvent event) {
    return switch (event) {
      case FollowUpClosed e -> standing(true, mergedInto, duplicates);
      case FollowUpReopened e -> standing(false, mergedInto, duplicates);
    };
  }

  /** The profile after an event. */
  public Profile evolve(IdentityEvent event) {
    return switch (event) {
      case IdentifierLinked e -> this;
      case ParticipantMerged e -> {
        var more = new HashSet<>(duplicates);
        more.add(e.duplicate());
        yield standing(closed, mergedInto, more);
      }
      case ParticipantMergedInto e -> standing(closed, e.survivor(), duplicates);
      case ParticipantSeparated e -> {
        var fewer = new HashSet<>(duplicates);
        fewer.remove(e.other());
        yield standing(closed, e.other().equals(mergedInto) ? null : mergedInto, fewer);
      }
    };
  }

  private Profile standing(boolean ended, @Nullable UUID survivor, Set<UUID> others) {
    return new Profile(
        registered, municipality, settledOn, priorEducation, protection, ended, survivor, others);
  }
}
