package no.overgang.command.door;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/** A body is larger than a door takes. */
final class TooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  static final Problem PROBLEM =
      Problem.of(
          HttpStatus.CONTENT_TOO_LARGE,
          "too-large",
          "The body is too large",
          "A command or event is at most 256 KiB, a batch at most 1000 events and 16 MiB");

  TooLarge() {
    super("The body is too large");
  }
}
