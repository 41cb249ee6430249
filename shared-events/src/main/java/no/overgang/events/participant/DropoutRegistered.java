package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.overgang.events.Category;
import no.overgang.events.ContentPart;
import no.overgang.events.Protected;
import no.overgang.events.code.DropoutReason;
import no.overgang.events.code.DropoutRoute;
import org.jspecify.annotations.Nullable;

/** The participant left before the end; each reason has its own category (domain 4.8). */
public record DropoutRegistered(
    UUID dropoutId,
    DropoutFrom from,
    LocalDate on,
    DropoutRoute route,
    DropoutReason primaryReason,
    List<DropoutReason> contributingReasons,
    @Nullable LocalDate lastContactOn,
    @Nullable Protected finalReport)
    implements DropoutEvent {

  public DropoutRegistered {
    contributingReasons = List.copyOf(contributingReasons);
  }

  @Override
  public Category category() {
    return Category.PLAN;
  }

  @Override
  public List<ContentPart> parts() {
    return Stream.concat(
            Stream.of(new ContentPart("/primaryReason", primaryReason.category())),
            IntStream.range(0, contributingReasons.size())
                .mapToObj(
                    i ->
                        new ContentPart(
                            "/contributingReasons/" + i, contributingReasons.get(i).category())))
        .filter(part -> part.category().sensitive())
        .toList();
  }
}
