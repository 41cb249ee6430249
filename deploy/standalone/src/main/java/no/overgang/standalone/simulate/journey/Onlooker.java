package no.overgang.standalone.simulate.journey;

import java.util.List;
import no.overgang.command.model.Command;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Refusal;

/** Looks on while acts are rehearsed. Stories are told side by side, so it is safe for threads. */
public interface Onlooker {

  /** Does not look. */
  Onlooker NOBODY =
      new Onlooker() {
        @Override
        public void taken(Command command, List<Decided> events) {
          // Nothing is kept.
        }

        @Override
        public void refused(Command command, Refusal refusal) {
          // Nothing is kept.
        }
      };

  /** The hub takes an act, and these events follow. */
  void taken(Command command, List<Decided> events);

  /** The hub refuses an act. */
  void refused(Command command, Refusal refusal);
}
