package no.overgang.command.participant.model.referral;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.cover.Cover;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.ReferralAccepted;
import org.jspecify.annotations.Nullable;

/** The receiver takes the participant in (domain 4.5, rules R02, R19). */
public record AcceptReferral(UUID referralId, LocalDate startOn, @Nullable Protected contactPerson)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return ReferralRefusal.answered(
        state,
        context,
        referralId,
        route -> {
          Optional<Cover.Gap> gap = Cover.of(state, context).gapBefore(startOn, route.to());
          return Decision.check()
              .warnIf(gap.isPresent(), Rule.R19, () -> gap.orElseThrow().inWords(context))
              .orAccept(
                  () ->
                      Decision.accept(
                          Decided.of(
                              new ReferralAccepted(referralId, startOn, contactPerson),
                              route.from())));
        });
  }

  /** For each referral that waits for the caller's answer. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(
        state
            .referrals()
            .where(
                referral ->
                    referral instanceof Referral.Unanswered
                        && referral.route().to().equals(caller)));
  }
}
