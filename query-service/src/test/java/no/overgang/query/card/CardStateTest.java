package no.overgang.query.card;

import static no.overgang.events.code.LanguageLevel.A1;
import static no.overgang.events.code.LanguageLevel.A2;
import static no.overgang.events.code.LanguageLevel.B1;
import static no.overgang.events.code.LanguageSkill.SPEAKING;
import static no.overgang.events.code.LevelSource.JUDGEMENT;
import static no.overgang.events.code.LevelSource.TEST;
import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.json.EventJson;
import no.overgang.events.participant.GoalSet;
import no.overgang.events.participant.ParticipantMerged;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.query.access.Eyes;
import no.overgang.query.access.ParticipantRelations;
import no.overgang.query.access.Viewer;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CardStateTest {

  private final Stream stream = Stream.pure();

  @Test
  @DisplayName("R13 holds: a test beats a later judgement of the same skill")
  void aTestBeatsALaterJudgement() {
    stream
        .record(VO, Happened.level(SPEAKING, A2, TEST))
        .record(VO, Happened.level(SPEAKING, B1, JUDGEMENT));
    assertThat(state().levels().bySkill().get(SPEAKING).level()).isEqualTo(A2);

    stream.record(VO, Happened.level(SPEAKING, A1, TEST));
    assertThat(state().levels().bySkill().get(SPEAKING).level()).isEqualTo(A1);
  }

  @Test
  @DisplayName(
      "R13 breaks: without a test the later judgement counts, and so does a retracted test")
  void withoutATestTheLaterJudgementCounts() {
    stream
        .record(VO, Happened.level(SPEAKING, A2, JUDGEMENT))
        .record(VO, Happened.level(SPEAKING, B1, JUDGEMENT));
    assertThat(state().levels().bySkill().get(SPEAKING).level()).isEqualTo(B1);

    stream.record(VO, Happened.level(SPEAKING, A1, TEST));
    stream.record(VO, Happened.retracted(stream.lastId(), Category.LANGUAGE));
    assertThat(state().levels().bySkill().get(SPEAKING).level()).isEqualTo(B1);
  }

  @Test
  @DisplayName("R23 holds: the card follows the corrected facts, seen as the entry was")
  void theCardFollowsTheCorrectedFacts() {
    stream.record(VO, Happened.level(SPEAKING, B1, TEST), NAV);
    stream.record(VO, Happened.corrected(stream.lastId(), Happened.level(SPEAKING, A2, TEST)));

    assertThat(card(NAV).levels().getFirst().level()).isEqualTo(A2);
    assertThat(card(NAV).version()).isEqualTo(2);
  }

  @Test
  @DisplayName("R23 breaks: what rested on a retracted entry is passed over, not guessed at")
  void whatRestedOnARetractedEntryIsPassedOver() {
    var id = UUID.randomUUID();
    stream.record(REFUGEE, Happened.programme(id, REFUGEE, "2026-01-05"));
    UUID started = stream.lastId();
    stream
        .record(REFUGEE, Happened.exited(id, "2026-06-01"))
        .record(REFUGEE, Happened.retracted(started, Category.PLAN));

    assertThat(card(REFUGEE).programmes()).isEmpty();
    assertThat(card(REFUGEE).version()).isEqualTo(3);
  }

  @Test
  void aContinuedPracticeHasItsNewAgency() {
    var id = UUID.randomUUID();
    stream
        .record(REFUGEE, Happened.practice(id, REFUGEE, "2026-01-05"), NAV)
        .record(NAV, new PracticeContinued(id, NAV, null));

    assertThat(card(NAV).practices().getFirst().followUpBy()).isEqualTo(NAV.value());
    assertThat(state().version()).isEqualTo(1);
  }

  @Test
  void anEntryIsShownAsItsEventWouldBe() {
    stream
        .record(REFUGEE, Happened.registered())
        .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"))
        .record(REFUGEE, Happened.contact(REFUGEE, "Ane"))
        .record(VO, Happened.level(SPEAKING, A2, TEST))
        .record(REFUGEE, Happened.programme(UUID.randomUUID(), REFUGEE, "2026-01-05"), VO);

    Card own = card(VO);
    assertThat(own.levels()).hasSize(1);
    assertThat(own.programmes()).hasSize(1);
    assertThat(own.responsible()).isNull();
    assertThat(own.contactPersons()).isEmpty();
    assertThat(own.withheld())
        .extracting(Card.Closed::category)
        .containsExactly(Category.BASIC, Category.ECONOMY);

    Card other = card(REFUGEE);
    assertThat(other.levels()).isEmpty();
    assertThat(other.responsible().contactPerson()).isEqualTo("Ane");
    assertThat(other.withheld())
        .containsExactly(new Card.Closed(Category.LANGUAGE, "NO_CONSENT_OR_BASIS"));
  }

  @Test
  void theDocumentReadsAsItWasWritten() {
    stream
        .record(REFUGEE, Happened.registered())
        .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"))
        .record(REFUGEE, Happened.contact(REFUGEE, "Ane"))
        .record(REFUGEE, Happened.programme(UUID.randomUUID(), REFUGEE, "2026-01-05"), VO)
        .record(REFUGEE, Happened.practice(UUID.randomUUID(), REFUGEE, "2026-01-05"))
        .record(REFUGEE, Happened.measure(UUID.randomUUID(), NAV, "2026-01-05"), NAV)
        .record(REFUGEE, Happened.deadline(UUID.randomUUID(), "D01", REFUGEE, "2026-04-05"))
        .record(REFUGEE, Happened.transfer(UUID.randomUUID(), REFUGEE, NAV), NAV)
        .record(REFUGEE, new GoalSet(ProgrammeGoal.WORK, "baker", null))
        .record(REFUGEE, new ParticipantMerged(UUID.randomUUID(), Happened.text("samme")))
        .record(VO, Happened.level(SPEAKING, A2, TEST))
        .record(REFUGEE, Happened.referred(UUID.randomUUID(), REFUGEE, VO), VO)
        .record(
            REFUGEE, Happened.consent(UUID.randomUUID(), List.of(NAV), List.of(Category.LANGUAGE)));

    var json = EventJson.stored();
    assertThat(json.readValue(json.writeValueAsString(state()), CardState.class))
        .isEqualTo(state());
    assertThat(json.readValue(json.writeValueAsString(relations()), ParticipantRelations.class))
        .isEqualTo(relations());
  }

  private CardState state() {
    return stream.folded(CardState.NONE);
  }

  private ParticipantRelations relations() {
    return stream.folded(ParticipantRelations.NONE);
  }

  private Card card(AgencyId viewer) {
    var eyes = new Eyes(Viewer.of(viewer), relations(), Instant.parse("2026-03-01T12:00:00Z"));
    return SeenCard.of(stream.id(), null, state(), eyes);
  }
}
