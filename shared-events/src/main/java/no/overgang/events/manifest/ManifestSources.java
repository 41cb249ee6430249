package no.overgang.events.manifest;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.code.LevelSource;
import no.overgang.events.participant.ConsentGranted;
import no.overgang.events.participant.ConsentWithdrawn;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.CoordinatorAssigned;
import no.overgang.events.participant.Finding;
import no.overgang.events.participant.GoalSet;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.LegalBasisRecorded;
import no.overgang.events.participant.MappingRecorded;
import no.overgang.events.participant.MeasureContinued;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.PlanAgreed;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeDocumented;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeExtended;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.PriorLearningAssessed;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.events.participant.ReferralDeclined;
import no.overgang.events.participant.ReferralExpired;
import no.overgang.events.participant.ReferralForwarded;
import no.overgang.events.participant.ReferralWithdrawn;
import no.overgang.events.participant.TaskDeclined;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TaskResolved;

/**
 * From which event each item of a handover manifest would be taken, folded from the stream (domain
 * 4.7). An item's key is a name, or a name and an id or code after a slash. Immutable.
 */
public record ManifestSources(Map<String, Source> byItem) {

  static final String GOAL = "GOAL";
  static final String PLAN = "PLAN";

  /** Nothing yet. */
  public static final ManifestSources NONE = new ManifestSources(Map.of());

  /**
   * Where an item comes from.
   *
   * @param eventId the event that holds the item's content
   * @param agency who recorded it
   * @param category who may see it is decided by this
   */
  public record Source(UUID eventId, AgencyId agency, Category category, boolean tested) {}

  public ManifestSources {
    byItem = java.util.Collections.unmodifiableMap(new TreeMap<>(byItem));
  }

  /** The sources after an event recorded by the agency. */
  public ManifestSources evolve(UUID eventId, AgencyId agency, ParticipantEvent event) {
    return switch (event) {
      case LanguageLevelRecorded e -> level(eventId, agency, e);
      case MappingRecorded e -> mapping(eventId, agency, e);
      case ProgrammeStarted e -> put("PROGRAMME/" + e.programmeId(), eventId, agency, e.category());
      case ProgrammeExited e ->
          put("PROGRAMME_EXIT/" + e.programmeId(), eventId, agency, e.category())
              .without("PROGRAMME/" + e.programmeId());
      case PracticeStarted e -> put("PRACTICE/" + e.practiceId(), eventId, agency, e.category());
      case PracticeContinued e ->
          put("PRACTICE_CONTINUED/" + e.practiceId(), eventId, agency, e.category());
      case PracticeDocumented e ->
          put("PRACTICE_DOCUMENTATION/" + e.practiceId(), eventId, agency, e.category());
      case PracticeEnded e ->
          without("PRACTICE/" + e.practiceId())
              .without("PRACTICE_CONTINUED/" + e.practiceId())
              .without("PRACTICE_EXTENDED/" + e.practiceId());
      case ParticipantReferred e ->
          put("REFERRAL/" + e.referralId(), eventId, agency, e.category());
      case ReferralDeclined e -> without("REFERRAL/" + e.referralId());
      case ReferralWithdrawn e -> without("REFERRAL/" + e.referralId());
      case ReferralClosed e -> without("REFERRAL/" + e.referralId());
      case ReferralExpired e -> without("REFERRAL/" + e.referralId());
      case ReferralForwarded e -> without("REFERRAL/" + e.referralId());
      case TaskRequested e -> put("TASK/" + e.taskId(), eventId, agency, e.category());
      case TaskResolved e -> without("TASK/" + e.taskId());
      case TaskDeclined e -> without("TASK/" + e.taskId());
      case PriorLearningAssessed e ->
          put("PRIOR_LEARNING/" + e.level(), eventId, agency, e.category());
      case GoalSet e -> put(GOAL, eventId, agency, e.category());
      case PlanAgreed e -> put(PLAN, eventId, agency, e.category());
      case MeasureStarted e -> put("MEASURE/" + e.measureId(), eventId, agency, e.category());
      case MeasureContinued e ->
          put("MEASURE_CONTINUED/" + e.measureId(), eventId, agency, e.category());
      case MeasureEnded e ->
          without("MEASURE/" + e.measureId()).without("MEASURE_CONTINUED/" + e.measureId());
      case PracticeExtended e ->
          put("PRACTICE_EXTENDED/" + e.practiceId(), eventId, agency, e.category());
      case CoordinatorAssigned e -> put("COORDINATOR", eventId, agency, e.category());
      case ContactPersonAssigned e ->
          put("CONTACT_PERSON/" + e.agency().orgnr(), eventId, agency, e.category());
      case ConsentGranted e -> put("CONSENT/" + e.consentId(), eventId, agency, e.category());
      case ConsentWithdrawn e -> without("CONSENT/" + e.consentId());
      case LegalBasisRecorded e -> put("LEGAL_BASIS/" + e.basisId(), eventId, agency, e.category());
      default -> this;
    };
  }

  private ManifestSources level(UUID eventId, AgencyId agency, LanguageLevelRecorded event) {
    String item = "LANGUAGE_LEVEL/" + event.skill();
    Source earlier = byItem.get(item);
    boolean tested = event.source() == LevelSource.TEST;
    if (earlier != null && earlier.tested() && !tested) {
      return this;
    }
    return put(item, new Source(eventId, agency, event.category(), tested));
  }

  private ManifestSources mapping(UUID eventId, AgencyId agency, MappingRecorded event) {
    var next = new TreeMap<>(byItem);
    for (Finding finding : event.dimensions()) {
      next.put(
          "MAPPING/" + finding.dimension(),
          new Source(eventId, agency, finding.dimension().category(), false));
    }
    return new ManifestSources(next);
  }

  private ManifestSources put(String item, UUID eventId, AgencyId agency, Category category) {
    return put(item, new Source(eventId, agency, category, false));
  }

  private ManifestSources put(String item, Source source) {
    var next = new TreeMap<>(byItem);
    next.put(item, source);
    return new ManifestSources(next);
  }

  private ManifestSources without(String item) {
    if (!byItem.containsKey(item)) {
      return this;
    }
    var next = new TreeMap<>(byItem);
    next.remove(item);
    return new ManifestSources(next);
  }
}
