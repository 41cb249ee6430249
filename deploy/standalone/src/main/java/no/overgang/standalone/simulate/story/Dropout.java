package no.overgang.standalone.simulate.story;

import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.dropout.RegisterDropout;
import no.overgang.events.Agency;
import no.overgang.events.code.ContactChannel;
import no.overgang.events.code.DropoutReason;
import no.overgang.events.code.DropoutRoute;
import no.overgang.events.code.ObligationResult;
import no.overgang.events.participant.DropoutFrom;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Texts;
import org.jspecify.annotations.Nullable;

/** Chapter: the participant stays away, and the responsible agency has to find out what is next. */
record Dropout(Journey j, Agency responsible) {

  /** Somebody notices; an obligation opens on the responsible agency. */
  static Dropout registered(Journey j, Agency by, DropoutFrom from) {
    Draw draw = j.draw();
    DropoutReason reason = draw.oneOf(Figures.DROPOUT_REASON);
    j.does(
        by,
        new RegisterDropout(
            j.id(),
            from,
            j.day().minusDays(draw.between(0, 10)),
            draw.oneOf(
                List.of(
                    DropoutRoute.OWN_INITIATIVE,
                    DropoutRoute.OWN_INITIATIVE,
                    DropoutRoute.NO_SHOW,
                    DropoutRoute.GUIDED_OUT,
                    DropoutRoute.UNKNOWN)),
            reason,
            draw.chance(0.4) ? List.of(other(draw, reason)) : List.of(),
            draw.chance(0.6) ? j.day().minusDays(draw.between(11, 30)) : null,
            Texts.dropoutReport(draw)));
    return new Dropout(j, j.over() ? by : j.responsible());
  }

  /** Contact is sought; only then can one say that nobody was reached. */
  void soughtContact(int attempts, boolean reachedInTheEnd) {
    Draw draw = j.draw();
    if (Slips.happens(j)) {
      j.meetsObligation(
          responsible, ObligationResult.NOT_REACHED_AFTER_ATTEMPTS, null, "refused-r14");
    }
    for (int i = 1; i <= attempts; i++) {
      j.pass(draw.between(2, 9));
      j.seeksContact(
          responsible,
          draw.oneOf(
              List.of(
                  ContactChannel.PHONE,
                  ContactChannel.SMS,
                  ContactChannel.LETTER,
                  ContactChannel.VISIT)),
          reachedInTheEnd && i == attempts);
    }
  }

  /** What came of it. */
  void obligationMet(ObligationResult result, @Nullable UUID ref) {
    j.meetsObligation(responsible, result, ref, null);
  }

  private static DropoutReason other(Draw draw, DropoutReason than) {
    DropoutReason drawn = draw.oneOf(Figures.DROPOUT_REASON);
    return drawn == than ? DropoutReason.NOT_STATED : drawn;
  }
}
