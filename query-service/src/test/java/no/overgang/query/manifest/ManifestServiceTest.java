package no.overgang.query.manifest;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.MappingDimension;
import no.overgang.events.manifest.HandoverManifest;
import no.overgang.events.manifest.ManifestSources;
import no.overgang.events.participant.SharingEvent;
import no.overgang.events.revision.Revisions;
import no.overgang.events.sharing.Grounds;
import no.overgang.query.support.Answer;
import no.overgang.query.support.Happened;
import no.overgang.query.support.RunningQueryService;
import no.overgang.query.support.Stream;
import no.overgang.query.view.Fact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ManifestServiceTest {

  private final RunningQueryService service = RunningQueryService.shared();

  @Test
  void bothPartiesReadWhatFollowsTheParticipant() {
    var transfer = UUID.randomUUID();
    Stream stream =
        service.log.stream()
            .record(REFUGEE, Happened.registered())
            .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"))
            .record(
                REFUGEE, Happened.level(LanguageSkill.SPEAKING, LanguageLevel.A2, LevelSource.TEST))
            .record(REFUGEE, Happened.mapped(MappingDimension.LANGUAGE, MappingDimension.HEALTH))
            .record(
                REFUGEE,
                Happened.consent(UUID.randomUUID(), List.of(NAV), List.of(Category.LANGUAGE)),
                NAV)
            .record(VO, Happened.referred(UUID.randomUUID(), VO, REFUGEE), REFUGEE)
            .record(REFUGEE, Happened.transfer(transfer, REFUGEE, NAV), NAV);

    JsonNode receiver = manifest(stream, transfer, service.as(NAV)).json();
    assertThat(receiver.get("hash").asString()).isEqualTo(hashOfTheCommandSide(stream));
    JsonNode level = item(receiver, "LANGUAGE_LEVEL/SPEAKING");
    assertThat(level.get("state").asString()).isEqualTo("PRESENT");
    assertThat(level.at("/content/level").asString()).isEqualTo("A2");
    assertThat(item(receiver, "MAPPING/LANGUAGE").at("/content/finding").asString())
        .isEqualTo("funn om LANGUAGE");
    JsonNode health = item(receiver, "MAPPING/HEALTH");
    assertThat(health.get("state").asString()).isEqualTo("WITHHELD");
    assertThat(health.get("ground").asString()).isEqualTo("NO_CONSENT_OR_BASIS");
    assertThat(health.has("content")).isFalse();
    assertThat(item(receiver, "LANGUAGE_LEVEL/READING").get("state").asString())
        .isEqualTo("MISSING");

    Answer sender = manifest(stream, transfer, service.as(REFUGEE));
    assertThat(sender.json().get("hash")).isEqualTo(receiver.get("hash"));
    assertThat(manifest(stream, transfer, service.as(VO)).status()).isEqualTo(404);
    assertThat(manifest(stream, UUID.randomUUID(), service.as(NAV)).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("R07 holds: what was corrected is handed over as corrected, under the same hash")
  void whatWasCorrectedIsHandedOverAsCorrected() {
    var transfer = UUID.randomUUID();
    Stream stream =
        service.log.stream()
            .record(REFUGEE, Happened.registered())
            .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"))
            .record(
                REFUGEE, Happened.level(LanguageSkill.READING, LanguageLevel.B1, LevelSource.TEST));
    UUID wrong = stream.lastId();
    stream
        .record(REFUGEE, Happened.level(LanguageSkill.SPEAKING, LanguageLevel.B1, LevelSource.TEST))
        .record(
            REFUGEE,
            Happened.corrected(
                stream.lastId(),
                Happened.level(LanguageSkill.SPEAKING, LanguageLevel.A1, LevelSource.TEST)))
        .record(REFUGEE, Happened.retracted(wrong, Category.LANGUAGE))
        .record(
            REFUGEE,
            Happened.consent(UUID.randomUUID(), List.of(NAV), List.of(Category.LANGUAGE)),
            NAV)
        .record(REFUGEE, Happened.transfer(transfer, REFUGEE, NAV), NAV);

    JsonNode manifest = manifest(stream, transfer, service.as(NAV)).json();
    assertThat(manifest.get("hash").asString()).isEqualTo(hashOfTheCommandSide(stream));
    assertThat(item(manifest, "LANGUAGE_LEVEL/SPEAKING").at("/content/level").asString())
        .isEqualTo("A1");
    assertThat(item(manifest, "LANGUAGE_LEVEL/READING").get("state").asString())
        .isEqualTo("MISSING");
  }

  /** The command side folds its facts anew after a correction, as they are to be read. */
  private static String hashOfTheCommandSide(Stream stream) {
    var sources = ManifestSources.NONE;
    var grounds = Grounds.NONE;
    for (Fact fact : Revisions.effective(stream.facts(), Fact.ENTRIES)) {
      sources = sources.evolve(fact.eventId(), fact.agency(), fact.event());
      if (fact.event() instanceof SharingEvent event) {
        grounds = grounds.evolve(event, fact.occurredAt());
      }
    }
    return HandoverManifest.of(sources, grounds, NAV, Instant.now()).hash();
  }

  private Answer manifest(Stream stream, UUID transfer, RunningQueryService.Client client) {
    return client.get(
        "/participants/"
            + stream.id()
            + "/transfers/"
            + transfer
            + "/manifest?atLeast="
            + stream.last().position());
  }

  private static JsonNode item(JsonNode manifest, String key) {
    return manifest
        .get("items")
        .valueStream()
        .filter(item -> item.get("item").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
