package no.overgang.events.participant;

import java.util.List;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/** What was learnt in practice is written down (domain 4.6, rule R15). */
public record PracticeDocumented(
    UUID practiceId, List<Competence> competences, @Nullable Protected tasks)
    implements PracticeEvent {

  public PracticeDocumented {
    competences = List.copyOf(competences);
  }

  @Override
  public Category category() {
    return Category.WORK;
  }
}
