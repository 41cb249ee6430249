package no.overgang.events.participant;

import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.PriorLearningLevel;

/** What was learnt before was assessed (domain 4.4). */
public record PriorLearningAssessed(
    PriorLearningLevel level, Protected assessor, boolean interpreterUsed, Protected result)
    implements MappingEvent {

  @Override
  public Category category() {
    return Category.EDUCATION;
  }
}
