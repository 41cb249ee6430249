package no.overgang.command.participant.model.referral;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.ReferralWaitlisted;
import org.jspecify.annotations.Nullable;

/**
 * The receiver has no place yet, or tells anew when it expects to have one (domain 4.5, rule R02).
 *
 * @param since the day it happened when left out; as before when it stands on the list already
 */
public record PutOnWaitingList(
    UUID referralId,
    @Nullable LocalDate since,
    @Nullable LocalDate expectedStart,
    @Nullable Protected reason)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return ReferralRefusal.answered(
        state, context, referralId, open -> putOn(open, context, onTheListFrom(open, context)));
  }

  private LocalDate onTheListFrom(Referral.Unanswered open, Context context) {
    return since == null ? open.onTheListSince().orElse(context.day()) : since;
  }

  private Decision putOn(Referral.Unanswered open, Context context, LocalDate from) {
    return Decision.check()
        .refuseIf(from.isAfter(context.today()), CommonRefusal.IN_THE_FUTURE.at("/since"))
        .refuseIf(
            expectedStart != null && expectedStart.isBefore(from),
            CommonRefusal.DATES_OUT_OF_ORDER.at("/expectedStart"))
        .orAccept(
            () ->
                Decision.accept(
                    Decided.of(
                        new ReferralWaitlisted(referralId, from, expectedStart, reason),
                        open.route().from())));
  }

  /** For each referral that waits for the caller's answer. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(state.referrals().sentTo(caller, Referral.Unanswered.class));
  }
}
