package no.overgang.standalone.simulate.world;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.participant.ForeignCode;
import org.jspecify.annotations.Nullable;

/**
 * What Nav calls its measures: the tiltakskode of its newer systems, and the code of Arena that
 * older entries carry. Several codes are one kind here, and an Arena code stands for several
 * tiltakskoder, so they are kept as they are given (domain 4.6).
 */
public final class NavCodes {

  private static final String NEWER = "tiltakskode";
  private static final String OLDER = "arena";

  private record Code(String tiltakskode, String arena) {}

  private static final Map<MeasureKind, List<Code>> BY_KIND =
      Map.ofEntries(
          Map.entry(
              MeasureKind.WORK_PREPARATION,
              List.of(new Code("ARBEIDSFORBEREDENDE_TRENING", "ARBFORB"))),
          Map.entry(MeasureKind.CLARIFICATION, List.of(new Code("AVKLARING", "AVKLARAG"))),
          Map.entry(
              MeasureKind.JOB_CLUB,
              List.of(
                  new Code("JOBBKLUBB", "JOBBK"),
                  new Code("DIGITALT_OPPFOLGINGSTILTAK", "DIGIOPPARB"))),
          Map.entry(
              MeasureKind.FOLLOW_UP,
              List.of(
                  new Code("OPPFOLGING", "INDOPPFAG"),
                  new Code("INDIVIDUELL_JOBBSTOTTE", "INDJOBSTOT"),
                  new Code("INDIVIDUELL_JOBBSTOTTE_UNG", "IPSUNG"),
                  new Code("ARBEID_MED_STOTTE", "UTVAOONAV"))),
          Map.entry(
              MeasureKind.SECTOR_COURSE,
              List.of(
                  new Code("ARBEIDSMARKEDSOPPLAERING", "GRUPPEAMO"),
                  new Code("GRUPPE_ARBEIDSMARKEDSOPPLAERING", "GRUPPEAMO"),
                  new Code("ENKELTPLASS_ARBEIDSMARKEDSOPPLAERING", "ENKELAMO"))),
          Map.entry(
              MeasureKind.VOCATIONAL_NORWEGIAN,
              List.of(new Code("NORSKOPPLAERING_GRUNNLEGGENDE_FERDIGHETER_FOV", "GRUPPEAMO"))),
          Map.entry(MeasureKind.VOV, List.of(new Code("STUDIESPESIALISERING", "GRUPPEAMO"))),
          Map.entry(
              MeasureKind.TRADE_TRAINING,
              List.of(
                  new Code("FAG_OG_YRKESOPPLAERING", "GRUFAGYRKE"),
                  new Code("GRUPPE_FAG_OG_YRKESOPPLAERING", "GRUFAGYRKE"),
                  new Code("ENKELTPLASS_FAG_OG_YRKESOPPLAERING", "ENKFAGYRKE"))),
          Map.entry(MeasureKind.WORK_TRAINING, List.of(new Code("ARBEIDSTRENING", "ARBTREN"))),
          Map.entry(MeasureKind.MENTOR_SUBSIDY, List.of(new Code("MENTOR", "MENTOR"))),
          Map.entry(
              MeasureKind.WAGE_SUBSIDY,
              List.of(
                  new Code("MIDLERTIDIG_LONNSTILSKUDD", "MIDLONTIL"),
                  new Code("VARIG_LONNSTILSKUDD", "VARLONTIL"),
                  new Code("SOMMERJOBB", "TILSJOBB"))),
          Map.entry(
              MeasureKind.INCLUSION_SUBSIDY,
              List.of(new Code("INKLUDERINGSTILSKUDD", "INKLUTILS"))));

  private NavCodes() {}

  /** A code of Nav's for a kind of measure; none when Nav has no such measure. */
  public static @Nullable ForeignCode of(MeasureKind kind, Draw draw) {
    if (!BY_KIND.containsKey(kind)) {
      return null;
    }
    Code code = draw.oneOf(Objects.requireNonNull(BY_KIND.get(kind)));
    return draw.chance(Figures.CODE_OF_ARENA)
        ? new ForeignCode(OLDER, code.arena())
        : new ForeignCode(NEWER, code.tiltakskode());
  }
}
