package no.overgang.query.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.overgang.events.HubTime;
import no.overgang.query.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; whatever does not read is answered 400 with the parameter's name. */
public final class Parameters {

  /** The largest page. */
  public static final int LARGEST_PAGE = 500;

  private Parameters() {}

  /** An instant, or a day taken as its end in Norway: what holds at the close of that day. */
  public static @Nullable Instant untilInstant(String name, @Nullable String value) {
    return value == null ? null : instant(name, value, 1, -1);
  }

  /** An instant, or a day taken as its beginning in Norway. */
  public static @Nullable Instant fromInstant(String name, @Nullable String value) {
    return value == null ? null : instant(name, value, 0, 0);
  }

  private static Instant instant(String name, String value, int days, int nanos) {
    try {
      if (value.length() == 10) {
        return LocalDate.parse(value)
            .plusDays(days)
            .atStartOfDay(HubTime.ZONE)
            .toInstant()
            .plusNanos(nanos * 1_000L);
      }
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw ProblemException.parameter(
          name, "must be a time such as 2026-03-01T12:00:00Z or a date such as 2026-03-01");
    }
  }

  /** A page size from 1 to {@value #LARGEST_PAGE}, 50 when none is given. */
  public static int size(@Nullable String value) {
    long size = value == null ? 50 : number("size", value);
    if (size < 1 || size > LARGEST_PAGE) {
      throw ProblemException.parameter("size", "must be from 1 to " + LARGEST_PAGE);
    }
    return (int) size;
  }

  /** A global position, if one is given. */
  public static @Nullable Long position(String name, @Nullable String value) {
    return value == null ? null : number(name, value);
  }

  private static long number(String name, String value) {
    try {
      long number = Long.parseLong(value);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw ProblemException.parameter(name, "must be a whole number, not negative");
    }
    throw ProblemException.parameter(name, "must be a whole number, not negative");
  }

  /** Yes or no, if it is given. */
  public static @Nullable Boolean flag(String name, @Nullable String value) {
    return switch (value) {
      case null -> null;
      case "true" -> true;
      case "false" -> false;
      default -> throw ProblemException.parameter(name, "must be true or false");
    };
  }

  /** A day, if one is given. */
  public static @Nullable LocalDate day(String name, @Nullable String value) {
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw ProblemException.parameter(name, "must be a date such as 2026-03-01");
    }
  }

  /** A code, if one is given. */
  public static <E extends Enum<E>> @Nullable E code(
      String name, Class<E> type, @Nullable String value) {
    return value == null ? null : known(name, type, value);
  }

  /** Codes given several times or with commas between. */
  public static <E extends Enum<E>> List<E> codes(
      String name, Class<E> type, @Nullable List<String> values) {
    if (values == null) {
      return List.of();
    }
    return values.stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(value -> known(name, type, value))
        .distinct()
        .toList();
  }

  private static <E extends Enum<E>> E known(String name, Class<E> type, String value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.parameter(
                    name, "must be of " + Arrays.toString(type.getEnumConstants())));
  }

  /** An id in a path: what is no id is unknown. */
  public static UUID id(String value) {
    return parsed(value).orElseThrow(ProblemException::notFound);
  }

  /** An id to look for, if one is given. */
  public static @Nullable UUID uuid(String name, @Nullable String value) {
    return value == null
        ? null
        : parsed(value).orElseThrow(() -> ProblemException.parameter(name, "must be an id"));
  }

  private static Optional<UUID> parsed(String value) {
    try {
      UUID id = UUID.fromString(value);
      return id.toString().equalsIgnoreCase(value) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
