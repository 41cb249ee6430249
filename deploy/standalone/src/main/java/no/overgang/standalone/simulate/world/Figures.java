package no.overgang.standalone.simulate.world;

import java.util.List;
import no.overgang.events.code.DropoutReason;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.PriorEducation;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.code.ProtectionGrade;
import no.overgang.events.code.ResidenceGround;
import no.overgang.events.participant.Job;

/**
 * The figures that stories are drawn from, with their source: report letter and section as in the
 * domain description, or "assumed" where no report counts it.
 */
public final class Figures {

  /** Women among settled adults; K 2.1. */
  public static final double WOMEN = 0.54;

  /** Women among adults from Ukraine; assumed. */
  public static final double WOMEN_FROM_UKRAINE = 0.65;

  /** In Oslo and Viken; K 2.1. */
  public static final double IN_OSLO_OR_VIKEN = 0.52;

  /** Whose number at the immigration authorities is known at registration; assumed. */
  public static final double HAS_DUF = 0.7;

  /** Has practice at all; J T3.1, part A. */
  public static final double PRACTICE = 0.74;

  /** Has language practice; J T3.1, part A. */
  public static final double LANGUAGE_PRACTICE = 0.39;

  /** Referrals to measures besides Norwegian; some 7.7 measures each in part A, J T3.1. */
  public static final int MEASURES_LEAST = 4;

  /** See {@link #MEASURES_LEAST}. */
  public static final int MEASURES_MOST = 9;

  /** Participants whose contact person changes in a year; assumed from K and L 6.3. */
  public static final double CONTACT_CHANGES = 0.4;

  /** Practices that end without documentation and open a task; assumed from K 6.2. */
  public static final double UNDOCUMENTED_AT_END = 0.35;

  /** Registrations that name no contact person; assumed from L table 2.2. */
  public static final double NO_CONTACT_PERSON_YET = 0.3;

  /** Of those who do what a rule asks a reason for, how many forget it at first; assumed. */
  public static final double REASON_FORGOTTEN = 0.3;

  /** Codes of Nav's measures that are still those of Arena; assumed. */
  public static final double CODE_OF_ARENA = 0.2;

  /** Offers whose free places are announced anew in a year; assumed from P 3.1.1. */
  public static final double VACANCIES_ANNOUNCED = 0.5;

  /** Referrals to something that stands among the offers that name the offer; assumed. */
  public static final double OFFER_NAMED = 0.5;

  /** Referrals to an offer in which the place was kept by hand before; assumed. */
  public static final double SEAT_KEPT_AHEAD = 0.1;

  /** Measures run by somebody else for their provider (tiltaksarrangør); assumed. */
  public static final double ORGANISED_BY_ANOTHER = 0.3;

  /** Measures and practices with absence that is recorded; assumed. */
  public static final double ABSENCE = 0.3;

  /** Practices in which the employer is asked how it goes; assumed from K 6.2. */
  public static final double EMPLOYER_ASKED = 0.35;

  /** Language practices that go on longer than was agreed; assumed from P 2.3.1. */
  public static final double PRACTICE_PROLONGED = 0.2;

  /** Tasks that nobody touches; assumed from L 6.3. */
  public static final double TASK_LEFT = 0.15;

  /** Tasks whose owner says no; assumed. */
  public static final double TASK_DECLINED = 0.12;

  /** Goals that are another when the plan is looked at again; assumed. */
  public static final double GOAL_CHANGES = 0.25;

  /** Programmes that are decided for their whole length at once; assumed. */
  public static final double DECIDED_AT_ONCE = 0.1;

  /** Participants who go on leave from the introduction programme; assumed. */
  public static final double ON_LEAVE = 0.15;

  /** Participants with a coordinator that agencies share; assumed from P 6.2. */
  public static final double COORDINATOR = 0.12;

  /** Participants who must be hidden for a while; assumed. */
  public static final double PROTECTED = 0.03;

  /** Follow-ups that are closed by hand once nothing goes on; assumed. */
  public static final double FOLLOW_UP_CLOSED = 0.6;

  /** Closed follow-ups that are taken up again; assumed. */
  public static final double REOPENED = 0.12;

  /** Chance that an entry of some kind is corrected later; assumed. */
  public static final double ENTRY_CORRECTED = 0.1;

  /** Chance that an entry is taken back later; assumed. */
  public static final double ENTRY_RETRACTED = 0.06;

  /** Chance that something is entered under the wrong name, and taken back; assumed. */
  public static final double WRONG_PARTICIPANT = 0.03;

  /** Participants whose D-number and fødselsnummer come through the refugee service; assumed. */
  public static final double NUMBERS_LINKED = 0.3;

  /** Of two registrations made one, how many were two people after all; assumed. */
  public static final double MERGED_WRONGLY = 0.3;

  /** Participants whom NAV maps anew when it has taken over; assumed from P 5.1.3, 5.2.1. */
  public static final double NAV_STARTS_ANEW = 0.45;

  /** Participants NAV hands on, of those it does not bring to work; assumed from P 3.1. */
  public static final double HANDED_ON = 0.45;

  /** Participants whose prior learning is assessed; assumed. */
  public static final double PRIOR_LEARNING = 0.25;

  /** Dropouts that go to NAV before anybody has reached the participant; assumed from G 5.1. */
  public static final double DROPOUT_HANDED_OVER = 0.15;

  /** Measures that another agency follows up from some day on; assumed from P 5.2.4. */
  public static final double MEASURE_CHANGES_HANDS = 0.06;

  /** Chance that somebody errs where erring is easy; assumed. */
  public static final double SLIP = 0.08;

  /** Chance that an event is posted again, as after a lost answer; assumed. */
  public static final double POSTED_AGAIN = 0.01;

  /** Chance that a level is entered days after the test; assumed. */
  public static final double ENTERED_LATE = 0.1;

  /** Referrals that are declined; assumed from L 4.1. */
  public static final double REFERRAL_DECLINED = 0.14;

  /** Referrals taken back before an answer; assumed. */
  public static final double REFERRAL_WITHDRAWN = 0.05;

  /** Referrals nobody answers; assumed from L 4.1. */
  public static final double REFERRAL_UNANSWERED = 0.03;

  /** Referrals about which the receiver asks before it answers; assumed from L 6.4. */
  public static final double REFERRAL_ASKED_ABOUT = 0.12;

  /** Referrals that wait for a place; assumed from K and P 5.1.2. */
  public static final double REFERRAL_WAITLISTED = 0.13;

  /** Referrals sent on to an agency that fits better; assumed from L 4.1. */
  public static final double REFERRAL_FORWARDED = 0.05;

  /** Referrals taken in from which a measure with weekly hours begins; assumed. */
  public static final double MEASURE_BEGINS = 0.75;

  /** Referrals with an outcome the referrer never acknowledges; assumed from L 6.4. */
  public static final double OUTCOME_NOT_SEEN = 0.25;

  /** Consents that are withdrawn; assumed. */
  public static final double CONSENT_WITHDRAWN = 0.06;

  /** Transfers the receiver declines the first time; assumed from P 5.1.3. */
  public static final double TRANSFER_DECLINED = 0.08;

  /** Transfers taken back, because of work in the last moment; assumed. */
  public static final double TRANSFER_WITHDRAWN = 0.1;

  /** Of those handed over in a meeting, how many had a short programme; assumed from P 3.2. */
  public static final double SHORT_BUT_MET = 0.3;

  /** Meetings called off and called anew; assumed from P 5.1.3. */
  public static final double MEETING_CALLED_OFF = 0.12;

  /** Minutes amended after NAV has taken over; assumed. */
  public static final double MINUTES_AMENDED = 0.15;

  /** Invitations answered with another time; assumed. */
  public static final double NEW_TIME = 0.2;

  /** Norwegian at or below A1 at start: 27 %; J (part A). */
  public static final Weighted<LanguageLevel> START_LEVEL =
      Weighted.of(LanguageLevel.A0, 15).or(LanguageLevel.A1, 12).or(LanguageLevel.A2, 73);

  /** Assumed; little schooling is common (K 2.1). */
  public static final Weighted<PriorEducation> PRIOR_EDUCATION =
      Weighted.of(PriorEducation.NONE, 12)
          .or(PriorEducation.PRIMARY_UNFINISHED, 18)
          .or(PriorEducation.PRIMARY, 20)
          .or(PriorEducation.LOWER_SECONDARY, 20)
          .or(PriorEducation.UPPER_SECONDARY, 16)
          .or(PriorEducation.HIGHER, 10)
          .or(PriorEducation.UNKNOWN, 4);

  /** Assumed from P 3.2. */
  public static final Weighted<PriorEducation> PRIOR_EDUCATION_UKRAINE =
      Weighted.of(PriorEducation.UPPER_SECONDARY, 40)
          .or(PriorEducation.HIGHER, 52)
          .or(PriorEducation.UNKNOWN, 8);

  /** Assumed. */
  public static final Weighted<ResidenceGround> RESIDENCE_GROUND =
      Weighted.of(ResidenceGround.RESETTLEMENT, 40)
          .or(ResidenceGround.ASYLUM, 34)
          .or(ResidenceGround.FAMILY_REUNION, 18)
          .or(ResidenceGround.HUMANITARIAN, 6)
          .or(ResidenceGround.OTHER, 2);

  /** Assumed. */
  public static final Weighted<String> LANGUAGE =
      Weighted.of("ti", 18)
          .or("ar", 26)
          .or("so", 14)
          .or("fa", 14)
          .or("ku", 8)
          .or("sw", 10)
          .or("ps", 6)
          .or("fr", 4);

  /** Assumed. */
  public static final Weighted<String> LANGUAGE_UKRAINE = Weighted.of("uk", 70).or("ru", 30);

  /** Goal of an introduction programme; assumed from P 3.2. */
  public static final Weighted<ProgrammeGoal> INTRO_GOAL =
      Weighted.of(ProgrammeGoal.WORK, 60)
          .or(ProgrammeGoal.UPPER_SECONDARY_PART, 14)
          .or(ProgrammeGoal.BASIC, 16)
          .or(ProgrammeGoal.UPPER_SECONDARY_FULL, 4)
          .or(ProgrammeGoal.HIGHER_EDUCATION, 6);

  /** Why people leave; L 5.1 and K, weights assumed. */
  public static final Weighted<DropoutReason> DROPOUT_REASON =
      Weighted.of(DropoutReason.WEAK_NORWEGIAN, 18)
          .or(DropoutReason.WEAK_SCHOOLING, 9)
          .or(DropoutReason.HEALTH, 18)
          .or(DropoutReason.CARE_DUTIES, 14)
          .or(DropoutReason.PARENTAL_LEAVE, 8)
          .or(DropoutReason.WRONG_OFFER, 9)
          .or(DropoutReason.MOTIVATION, 7)
          .or(DropoutReason.ECONOMY, 8)
          .or(DropoutReason.TOO_LONG, 5)
          .or(DropoutReason.DISTANCE, 4);

  /** How a follow-up at NAV ends where it does not end in work; J T7.1, part A without work. */
  public static final Weighted<ExitCode> EXIT_WITHOUT_WORK =
      Weighted.of(ExitCode.UPPER_SECONDARY, 9)
          .or(ExitCode.HIGHER_EDUCATION, 2)
          .or(ExitCode.PRIMARY_SCHOOL_FOR_ADULTS, 3)
          .or(ExitCode.TRANSFERRED_TO_OTHER_MEASURES, 8)
          .or(ExitCode.COMPLETED_WITHOUT, 2);

  /** Work at the end of follow-up; J T7.1, part A: 59 of 100. */
  public static final double WORK_AT_EXIT = 0.59;

  /** What kind of job; J. */
  public static final Weighted<Job> JOB =
      Weighted.of(Texts.job(true, "22.5"), 25)
          .or(Texts.job(false, "37.5"), 20)
          .or(Texts.job(true, "37.5"), 20)
          .or(Texts.job(false, "20"), 15);

  /** How hidden; assumed. */
  public static final Weighted<ProtectionGrade> PROTECTION_GRADE =
      Weighted.of(ProtectionGrade.CONFIDENTIAL, 60)
          .or(ProtectionGrade.STRICTLY_CONFIDENTIAL, 20)
          .or(ProtectionGrade.SHIELDED, 18)
          .or(ProtectionGrade.STRICTLY_CONFIDENTIAL_ABROAD, 2);

  /** Days between looks at the level in Norwegian; assumed. */
  public static final List<Integer> DAYS_BETWEEN_LEVELS = List.of(95, 120, 150);

  /** Length of an introduction programme in months; P 3.2, box 3-1. */
  public static final List<Integer> INTRO_MONTHS = List.of(24, 24, 24, 30, 36, 36, 48);

  /** Length of Jobbsjansen in months; J: 16.7 on average in part A. */
  public static final List<Integer> JOBBSJANSEN_MONTHS = List.of(10, 12, 12, 18, 24, 30);

  /** Length of a short introduction programme in months, many from Ukraine; P 3.2. */
  public static final List<Integer> SHORT_INTRO_MONTHS = List.of(6, 6, 9, 12, 12);

  private Figures() {}

  /** Length of an introduction programme in months: short for whoever has much schooling. */
  public static List<Integer> introMonths(PriorEducation education) {
    return switch (education) {
      case UPPER_SECONDARY, HIGHER -> SHORT_INTRO_MONTHS;
      case NONE, PRIMARY_UNFINISHED, PRIMARY, LOWER_SECONDARY, UNKNOWN -> INTRO_MONTHS;
    };
  }
}
