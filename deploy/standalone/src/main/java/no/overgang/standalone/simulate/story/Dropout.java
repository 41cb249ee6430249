package no.overgang.standalone.simulate.story;

import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.dropout.CloseObligation;
import no.overgang.command.participant.model.dropout.RecordContactAttempt;
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
    DropoutSlips.beforeRegistering(j, by, from);
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
    var dropout = new Dropout(j, j.over() ? by : j.responsible());
    DropoutSlips.onceRegistered(dropout, by);
    return dropout;
  }

  /** The same, now that another agency has taken over with what was open (R14). */
  Dropout takenOverBy(Agency next) {
    var moved = new Dropout(j, next);
    DropoutSlips.onceTakenOver(moved, responsible);
    return moved;
  }

  /** Contact is sought; only then can one say that nobody was reached. */
  void soughtContact(int attempts, boolean reachedInTheEnd) {
    Draw draw = j.draw();
    for (int i = 1; i <= attempts; i++) {
      j.pass(draw.between(2, 9));
      UUID obligation = obligation();
      if (obligation != null) {
        j.does(
            responsible,
            new RecordContactAttempt(
                obligation,
                draw.oneOf(
                    List.of(
                        ContactChannel.PHONE,
                        ContactChannel.SMS,
                        ContactChannel.LETTER,
                        ContactChannel.VISIT)),
                reachedInTheEnd && i == attempts));
      }
    }
  }

  /** What came of it. */
  void obligationMet(ObligationResult result, @Nullable UUID ref) {
    UUID obligation = obligation();
    if (obligation != null) {
      var close = new CloseObligation(obligation, result, ref);
      j.does(responsible, close);
      DropoutSlips.onceMet(this, close);
    }
  }

  /** The responsible agency's open obligation; none when the cohort's time is over. */
  @Nullable UUID obligation() {
    return j.state().obligations().openOf(responsible.id()).stream().findFirst().orElse(null);
  }

  private static DropoutReason other(Draw draw, DropoutReason than) {
    DropoutReason drawn = draw.oneOf(Figures.DROPOUT_REASON);
    return drawn == than ? DropoutReason.NOT_STATED : drawn;
  }
}
