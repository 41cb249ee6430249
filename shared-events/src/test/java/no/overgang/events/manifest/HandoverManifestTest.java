package no.overgang.events.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.EventSamples;
import no.overgang.events.Protected;
import no.overgang.events.code.ConsentForm;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.MappingDimension;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.code.ReferralDeclineReason;
import no.overgang.events.manifest.HandoverManifest.Item;
import no.overgang.events.manifest.HandoverManifest.State;
import no.overgang.events.participant.ConsentGranted;
import no.overgang.events.participant.ConsentWithdrawn;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.Employer;
import no.overgang.events.participant.Finding;
import no.overgang.events.participant.InvitationAnswered;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.MappingRecorded;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.events.participant.ReferralDeclined;
import no.overgang.events.participant.ReferralWithdrawn;
import no.overgang.events.participant.SharingEvent;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TaskResolved;
import no.overgang.events.participant.TransferMeetingHeld;
import no.overgang.events.participant.TransferMeetingScheduled;
import no.overgang.events.participant.TransferMeetingWaived;
import no.overgang.events.participant.TransferToNavRequested;
import no.overgang.events.sharing.Grounds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HandoverManifestTest {

  private static final AgencyId REFUGEE_SERVICE = AgencyId.ofOrgnr("310000001");
  private static final AgencyId NAV = AgencyId.ofOrgnr("310000003");
  private static final UUID ID = new UUID(0x1D, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Protected TEXT = new Protected("tekst");

  @Test
  @DisplayName("Of nothing, every level and every dimension is missing, in the order of the keys")
  void nothing() {
    HandoverManifest manifest = new Stream().readBy(NAV);
    assertThat(manifest.items())
        .hasSize(LanguageSkill.values().length + MappingDimension.values().length + 2)
        .allMatch(item -> item.equals(new Item(item.item(), State.MISSING, null, null)))
        .isSortedAccordingTo(java.util.Comparator.comparing(Item::item));
  }

  @Test
  @DisplayName("What the receiver recorded itself, and what is basic, is present without a ground")
  void present() {
    var stream =
        new Stream()
            .then(NAV, level(LevelSource.TEST))
            .then(
                REFUGEE_SERVICE, new ContactPersonAssigned(REFUGEE_SERVICE, TEXT, DAY, null, null));
    assertThat(stream.readBy(NAV).items())
        .contains(
            new Item("LANGUAGE_LEVEL/READING", State.PRESENT, null, stream.eventId(0)),
            new Item("CONTACT_PERSON/310000001", State.PRESENT, null, stream.eventId(1)));
  }

  @Test
  @DisplayName("R09: what no consent or basis opens is withheld, with that ground")
  void withheld() {
    var stream = new Stream().then(REFUGEE_SERVICE, level(LevelSource.TEST));
    assertThat(stream.item("LANGUAGE_LEVEL/READING"))
        .isEqualTo(
            new Item(
                "LANGUAGE_LEVEL/READING",
                State.WITHHELD,
                HandoverManifest.NO_CONSENT_OR_BASIS,
                stream.eventId(0)));
  }

  @Test
  @DisplayName("R09: a consent opens its categories of a mapping, finding by finding")
  void openedByCategory() {
    var stream =
        new Stream()
            .then(REFUGEE_SERVICE, mapping(MappingDimension.LANGUAGE, MappingDimension.HEALTH))
            .then(REFUGEE_SERVICE, consent(null, Category.LANGUAGE));
    assertThat(stream.item("MAPPING/LANGUAGE").state()).isEqualTo(State.PRESENT);
    assertThat(stream.item("MAPPING/HEALTH").state()).isEqualTo(State.WITHHELD);
    assertThat(stream.item("MAPPING/NETWORK").state()).isEqualTo(State.MISSING);
    assertThat(stream.item("CONSENT/" + ID).state()).isEqualTo(State.PRESENT);
  }

  @Test
  @DisplayName("The latest mapping of a dimension counts, and leaves the other dimensions alone")
  void latestMapping() {
    var stream =
        new Stream()
            .then(NAV, mapping(MappingDimension.LANGUAGE, MappingDimension.NETWORK))
            .then(NAV, mapping(MappingDimension.NETWORK));
    assertThat(stream.item("MAPPING/LANGUAGE").eventId()).isEqualTo(stream.eventId(0));
    assertThat(stream.item("MAPPING/NETWORK").eventId()).isEqualTo(stream.eventId(1));
  }

  @Test
  @DisplayName("R13 holds: a judgement or self-report does not push out a test of the same skill")
  void testBeatsJudgement() {
    for (LevelSource later : List.of(LevelSource.JUDGEMENT, LevelSource.SELF_REPORT)) {
      var stream = new Stream().then(NAV, level(LevelSource.TEST)).then(NAV, level(later));
      assertThat(stream.item("LANGUAGE_LEVEL/READING").eventId()).isEqualTo(stream.eventId(0));
    }
  }

  @Test
  @DisplayName("R13 holds: a test pushes out a judgement; among equals the later counts")
  void laterAmongEquals() {
    for (List<LevelSource> both :
        List.of(
            List.of(LevelSource.JUDGEMENT, LevelSource.TEST),
            List.of(LevelSource.TEST, LevelSource.TEST),
            List.of(LevelSource.JUDGEMENT, LevelSource.SELF_REPORT))) {
      var stream = new Stream().then(NAV, level(both.get(0))).then(NAV, level(both.get(1)));
      assertThat(stream.item("LANGUAGE_LEVEL/READING").eventId()).isEqualTo(stream.eventId(1));
    }
  }

  @Test
  @DisplayName("What has come to an end follows nobody: referrals, tasks, practices")
  void whatHasEnded() {
    for (ParticipantEvent end :
        List.of(
            new ReferralDeclined(ID, ReferralDeclineReason.OTHER, null, null),
            new ReferralWithdrawn(ID, TEXT),
            new ReferralClosed(ID))) {
      var stream = new Stream().then(NAV, referral());
      assertThat(stream.keys()).contains("REFERRAL/" + ID);
      assertThat(stream.then(NAV, end).keys()).doesNotContain("REFERRAL/" + ID);
    }
    var task = new Stream().then(NAV, new TaskRequested(ID, NAV, TEXT, DAY, null, null));
    assertThat(task.keys()).contains("TASK/" + ID);
    assertThat(task.then(NAV, new TaskResolved(ID, null)).keys()).doesNotContain("TASK/" + ID);
    var practice =
        new Stream().then(NAV, practice()).then(NAV, new PracticeContinued(ID, NAV, null));
    assertThat(practice.keys()).contains("PRACTICE/" + ID, "PRACTICE_CONTINUED/" + ID);
    assertThat(practice.then(NAV, new PracticeEnded(ID, DAY, PracticeOutcome.JOB, null)).keys())
        .doesNotContain("PRACTICE/" + ID, "PRACTICE_CONTINUED/" + ID);
  }

  @Test
  @DisplayName("R07: the hash is 64 lower-case hex digits, and the same for the same")
  void hash() {
    var stream = new Stream().then(REFUGEE_SERVICE, level(LevelSource.TEST));
    assertThat(stream.hash()).matches("[0-9a-f]{64}").isEqualTo(stream.hash());
    assertThat(stream.hash()).isNotEqualTo(stream.readBy(REFUGEE_SERVICE).hash());
  }

  @Test
  @DisplayName("R07: the hash is the SHA-256 of the lines as documented")
  void hashOfTheLines() throws Exception {
    var stream = new Stream().then(REFUGEE_SERVICE, level(LevelSource.TEST));
    var lines = new StringBuilder();
    for (Item item : stream.readBy(NAV).items()) {
      lines.append(
          item.item().equals("LANGUAGE_LEVEL/READING")
              ? "LANGUAGE_LEVEL/READING\tWITHHELD\tNO_CONSENT_OR_BASIS\t%s\n"
                  .formatted(stream.eventId(0))
              : item.item() + "\tMISSING\t\t\n");
    }
    byte[] digest =
        java.security.MessageDigest.getInstance("SHA-256")
            .digest(lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(stream.hash()).isEqualTo(java.util.HexFormat.of().formatHex(digest));
  }

  @Test
  @DisplayName("R07: the hash changes with the content, present or withheld")
  void changesWithContent() {
    var before = new Stream().then(REFUGEE_SERVICE, level(LevelSource.TEST));
    assertThat(before.then(REFUGEE_SERVICE, level(LevelSource.TEST)).hash())
        .isNotEqualTo(before.hash());
    assertThat(before.then(NAV, practice()).hash()).isNotEqualTo(before.hash());
  }

  @Test
  @DisplayName("R07: the hash changes when a consent is given, withdrawn, or comes to its last day")
  void changesWithTheGround() {
    var before = new Stream().then(REFUGEE_SERVICE, level(LevelSource.TEST));
    var consented = before.then(REFUGEE_SERVICE, consent(DAY.plusDays(30), Category.LANGUAGE));
    var withdrawn = consented.then(REFUGEE_SERVICE, new ConsentWithdrawn(ID, null));
    assertThat(List.of(before.hash(), consented.hash())).doesNotHaveDuplicates();
    assertThat(withdrawn.hash()).isEqualTo(before.hash());
    Instant after = Instant.parse("2026-04-01T12:00:00Z");
    assertThat(consented.readBy(NAV, after).hash()).isNotEqualTo(consented.hash());
    assertThat(consented.readBy(NAV, NOW.plusSeconds(86_400)).hash()).isEqualTo(consented.hash());
  }

  @Test
  @DisplayName("R07: the hash does not change while the transfer and its meeting go on")
  void doesNotChangeWithTheMeeting() {
    var before = new Stream().then(REFUGEE_SERVICE, level(LevelSource.TEST));
    for (var type :
        List.of(
            TransferToNavRequested.class,
            TransferMeetingScheduled.class,
            InvitationAnswered.class,
            TransferMeetingHeld.class,
            TransferMeetingWaived.class)) {
      assertThat(before.then(REFUGEE_SERVICE, EventSamples.of(type)).hash())
          .as(type.getSimpleName())
          .isEqualTo(before.hash());
    }
  }

  private static LanguageLevelRecorded level(LevelSource source) {
    return new LanguageLevelRecorded(LanguageSkill.READING, LanguageLevel.A2, source, DAY);
  }

  private static MappingRecorded mapping(MappingDimension... dimensions) {
    return new MappingRecorded(
        ID,
        "Kompass",
        "Samtale",
        true,
        java.util.Arrays.stream(dimensions).map(each -> new Finding(each, TEXT, null)).toList(),
        null,
        null);
  }

  private static ConsentGranted consent(@Nullable LocalDate until, Category category) {
    return new ConsentGranted(
        ID, List.of(NAV), TEXT, List.of(category), DAY, until, "ti", ConsentForm.WRITTEN);
  }

  private static ParticipantReferred referral() {
    return new ParticipantReferred(
        ID, NAV, REFUGEE_SERVICE, MeasureKind.FOV, null, TEXT, null, List.of(), DAY, null);
  }

  private static PracticeStarted practice() {
    return new PracticeStarted(
        ID,
        PracticeKind.WORK_PRACTICE,
        new Employer(null, "Kantinen"),
        NAV,
        null,
        TEXT,
        BigDecimal.TEN,
        DAY,
        DAY,
        null);
  }

  /** A stream as far as a manifest looks at it. Immutable. */
  private record Stream(ManifestSources sources, Grounds grounds, int length) {

    Stream() {
      this(ManifestSources.NONE, Grounds.NONE, 0);
    }

    Stream then(AgencyId agency, ParticipantEvent event) {
      return new Stream(
          sources.evolve(eventId(length), agency, event),
          event instanceof SharingEvent sharing ? grounds.evolve(sharing, NOW) : grounds,
          length + 1);
    }

    UUID eventId(int sequence) {
      return new UUID(0xE, sequence);
    }

    HandoverManifest readBy(AgencyId receiver) {
      return readBy(receiver, NOW);
    }

    HandoverManifest readBy(AgencyId receiver, Instant at) {
      return HandoverManifest.of(sources, grounds, receiver, at);
    }

    String hash() {
      return readBy(NAV).hash();
    }

    List<String> keys() {
      return readBy(NAV).items().stream().map(Item::item).toList();
    }

    Item item(String key) {
      return readBy(NAV).items().stream()
          .filter(item -> item.item().equals(key))
          .findFirst()
          .orElseThrow();
    }
  }
}
