package no.overgang.engines;

import org.jspecify.annotations.Nullable;

/**
 * An engine that cannot start or stop. The message is one line, meant for the person at the
 * terminal.
 */
public class EngineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A failure that needs no further explanation. */
  public EngineException(String message) {
    super(message);
  }

  /** A failure with the technical cause beside it, for the log. */
  public EngineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
