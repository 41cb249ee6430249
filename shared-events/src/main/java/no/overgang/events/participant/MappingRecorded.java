package no.overgang.events.participant;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.overgang.events.Category;
import no.overgang.events.ContentPart;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/** A mapping was made; each finding has the category of its dimension (domain 4.4). */
public record MappingRecorded(
    UUID mappingId,
    String tool,
    String setting,
    boolean interpreterUsed,
    List<Finding> dimensions,
    @Nullable UUID reuses,
    @Nullable Protected purpose)
    implements MappingEvent {

  public MappingRecorded {
    dimensions = List.copyOf(dimensions);
  }

  @Override
  public Category category() {
    return Category.PLAN;
  }

  @Override
  public List<ContentPart> parts() {
    return IntStream.range(0, dimensions.size())
        .mapToObj(
            i -> new ContentPart("/dimensions/" + i, dimensions.get(i).dimension().category()))
        .toList();
  }
}
