package no.overgang.query.consume;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.RecordedEvent;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.json.RecordedEventJson;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.query.support.Happened;
import no.overgang.query.support.RunningQueryService;
import no.overgang.query.support.Stream;
import no.overgang.query.view.Build;
import no.overgang.query.view.View;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A stream with corrections makes the same rows live and rebuilt, however it is cut in batches. */
class CorrectionsInBatchesTest {

  private final RunningQueryService service = RunningQueryService.shared();

  @ParameterizedTest
  @CsvSource({
    "card,card,stream_id,1",
    "card,card,stream_id,3",
    "card,card,stream_id,100",
    "access,participant,stream_id,1",
    "access,participant,stream_id,3",
    "access,participant,stream_id,100",
    "worklist,item,participant_id,1",
    "worklist,item,participant_id,3",
    "worklist,item,participant_id,100"
  })
  @DisplayName("R23 holds: views are the same whatever the batches")
  void rowsAreTheSameWhateverTheBatches(String view, String table, String column, int size) {
    Stream stream = corrected();
    var answer =
        service
            .as(REFUGEE)
            .get("/participants/" + stream.id() + "?atLeast=" + stream.last().position());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);

    Build anew = build(view(view), stream.events(), size);
    Build live = new Build(view, liveGeneration(view));
    assertThat(rows(anew, table, column, stream.id()))
        .isNotEmpty()
        .isEqualTo(rows(live, table, column, stream.id()));
  }

  /** A stream in which originals, corrections and what rests on them stand close together. */
  private Stream corrected() {
    var referral = UUID.randomUUID();
    var task = UUID.randomUUID();
    Stream stream =
        service.log.stream()
            .record(REFUGEE, Happened.registered())
            .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"))
            .record(
                REFUGEE,
                Happened.consent(UUID.randomUUID(), List.of(NAV), List.of(Category.LANGUAGE)));
    UUID consent = stream.lastId();
    stream
        .record(REFUGEE, Happened.level(LanguageSkill.READING, LanguageLevel.B1, LevelSource.TEST))
        .record(
            REFUGEE,
            Happened.corrected(
                stream.lastId(),
                Happened.level(LanguageSkill.READING, LanguageLevel.A1, LevelSource.TEST)))
        .record(REFUGEE, Happened.referred(referral, REFUGEE, VO), VO);
    UUID sent = stream.lastId();
    return stream
        .record(VO, new ReferralAccepted(referral, LocalDate.of(2026, 2, 1), null), REFUGEE)
        .record(REFUGEE, Happened.retracted(sent, Category.PLAN), VO)
        .record(REFUGEE, Happened.task(task, NAV, "2026-03-01"), NAV)
        .record(REFUGEE, Happened.corrected(stream.lastId(), Happened.task(task, VO, "2026-04-01")))
        .record(REFUGEE, Happened.retracted(consent, Category.BASIC))
        .record(REFUGEE, Happened.level(LanguageSkill.WRITING, LanguageLevel.A2, LevelSource.TEST));
  }

  private Build build(View view, List<RecordedEvent> events, int size) {
    var transaction = new TransactionTemplate(service.bean(PlatformTransactionManager.class));
    Build build =
        transaction.execute(status -> service.bean(BuildTable.class).create(view, "RETIRED"));
    var records = new ArrayList<Decoded>();
    for (RecordedEvent event : events) {
      records.add(
          new Decoded(
              0,
              event.envelope().sequence(),
              event.envelope().streamId(),
              event.position(),
              RecordedEventJson.read(RecordedEventJson.write(event)),
              null,
              new byte[0],
              null));
    }
    for (int from = 0; from < records.size(); from += size) {
      List<Decoded> batch = records.subList(from, Math.min(from + size, records.size()));
      transaction.executeWithoutResult(
          status -> service.bean(Projection.class).apply(view, build, batch));
    }
    return build;
  }

  private View view(String name) {
    return service.views().stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
  }

  private int liveGeneration(String view) {
    return service
        .jdbc()
        .queryForObject(
            "select generation from view_build where view = ? and status = 'LIVE'",
            Integer.class,
            view);
  }

  private List<Map<String, Object>> rows(Build build, String table, String column, UUID id) {
    return service
        .jdbc()
        .queryForList(
            build.sql(
                "select * from {schema}.%s t where %s = ? order by t::text"
                    .formatted(table, column)),
            id);
  }
}
