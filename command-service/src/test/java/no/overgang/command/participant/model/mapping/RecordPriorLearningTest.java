package no.overgang.command.participant.model.mapping;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;

import no.overgang.events.Protected;
import no.overgang.events.code.PriorLearningLevel;
import no.overgang.events.participant.PriorLearningAssessed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordPriorLearningTest {

  private static final Protected ASSESSOR = new Protected("Kari ved karrieresenteret");
  private static final Protected RESULT = new Protected("Matematikk og engelsk godkjent");

  @Test
  @DisplayName("What was learnt before is assessed, at each level")
  void records() {
    for (PriorLearningLevel level : PriorLearningLevel.values()) {
      given(aParticipant())
          .when(COUNTY, new RecordPriorLearning(level, ASSESSOR, true, RESULT))
          .then(event(new PriorLearningAssessed(level, ASSESSOR, true, RESULT)));
    }
  }

  @Test
  @DisplayName("It may be assessed again, by another agency")
  void again() {
    var assessed = new PriorLearningAssessed(PriorLearningLevel.BASIC, ASSESSOR, false, RESULT);
    given(aParticipant().and(COUNTY, assessed))
        .when(
            ADULT_EDUCATION,
            new RecordPriorLearning(PriorLearningLevel.BASIC, ASSESSOR, false, RESULT))
        .then(event(assessed));
  }
}
