package no.overgang.command.participant.model.anything;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.OTHER_NAV;
import static no.overgang.command.participant.model.Agencies.OVERSIGHT;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.participant.model.Acts;
import no.overgang.command.participant.model.ParticipantAct;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.Times;
import no.overgang.command.participant.model.dropout.RegisterDropout;
import no.overgang.command.participant.model.identity.SeparateParticipant;
import no.overgang.command.participant.model.practice.Practices;
import no.overgang.command.participant.model.programme.StartProgramme;
import no.overgang.command.participant.model.referral.ReferParticipant;
import no.overgang.command.participant.model.registration.CloseFollowUp;
import no.overgang.command.participant.model.registration.ReopenFollowUp;
import no.overgang.command.participant.model.transfer.HoldTransferMeeting;
import no.overgang.command.participant.model.transfer.TransferToNav;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.AgendaTopic;
import no.overgang.events.code.AttendeeRole;
import no.overgang.events.code.TopicStatus;
import no.overgang.events.manifest.HandoverManifest;
import no.overgang.events.participant.AgendaItem;
import no.overgang.events.participant.Attendee;
import no.overgang.events.participant.DropoutFrom;
import org.jspecify.annotations.Nullable;

/**
 * Makes up any command at all, from nothing but a random and the record's own fields, so that a new
 * act is tried without a word here. Ids are drawn from what the participant has and from a few it
 * has not; days and agencies from near and far.
 */
final class AnyCommand {

  /** Another participant there is, whom all agencies know. */
  static final UUID TWIN = new UUID(0x9A27, 2);

  private static final Set<Class<?>> LOOPS_BEGIN_WITH =
      Set.of(
          TransferToNav.class, ReferParticipant.class, RegisterDropout.class, StartProgramme.class);

  /** Without these a story would stand still for the rest of its steps, or never come so far. */
  private static final Set<Class<?>> TURN_THE_STORY =
      Set.of(CloseFollowUp.class, ReopenFollowUp.class, SeparateParticipant.class);

  private static final Set<String> MEAN_THE_CALLER = Set.of("from", "agency", "by");

  private static final List<LocalDate> FAR_DAYS =
      List.of(LocalDate.of(1, 1, 1), LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31));
  private static final List<BigDecimal> NUMBERS =
      List.of(
          new BigDecimal("-1"), BigDecimal.ZERO, new BigDecimal("22.5"), new BigDecimal("1e40"));

  private final Random random;
  private final ParticipantState state;
  private final AgencyId caller;
  private final @Nullable UUID target;

  private AnyCommand(
      Random random, ParticipantState state, AgencyId caller, @Nullable UUID target) {
    this.random = random;
    this.state = state;
    this.caller = caller;
    this.target = target;
  }

  /** A command and who gives it. */
  record Given(AgencyId caller, ParticipantCommand command) {}

  /**
   * Mostly something that is listed for somebody, each act as often as another, so that loops are
   * gone through to their ends; else anything by anybody.
   */
  static Given next(Random random, ParticipantState state) {
    List<List<Open>> open = random.nextInt(3) > 0 ? everythingOpen(random, state) : List.of();
    if (!open.isEmpty()) {
      Open one = pick(random, pick(random, open));
      var any = new AnyCommand(random, state, one.caller(), one.target());
      return new Given(one.caller(), any.of(one.act().type()));
    }
    AgencyId caller = agency(random);
    var any = new AnyCommand(random, state, caller, null);
    return new Given(caller, any.of(pick(random, Acts.all()).type()));
  }

  private record Open(AgencyId caller, ParticipantAct act, @Nullable UUID target) {}

  /** By act, what somebody may do that not everybody may. */
  private static List<List<Open>> everythingOpen(Random random, ParticipantState state) {
    return Acts.all().stream()
        .filter(act -> act.type() != CloseFollowUp.class || random.nextInt(2) == 0)
        .map(act -> open(act, state))
        .filter(open -> !open.isEmpty())
        .toList();
  }

  private static List<Open> open(ParticipantAct act, ParticipantState state) {
    var open = new ArrayList<Open>();
    for (AgencyId agency : List.of(REFUGEE_SERVICE, NAV, OTHER_NAV, ADULT_EDUCATION, COUNTY)) {
      Availability listed = act.whether().in(state, agency);
      if (listed.targets() != null) {
        open.add(new Open(agency, act, listed.targets().getLast()));
      } else if (listed.open()
          && (LOOPS_BEGIN_WITH.contains(act.type()) || TURN_THE_STORY.contains(act.type()))) {
        open.add(new Open(agency, act, null));
      }
    }
    return open;
  }

  private static AgencyId agency(Random random) {
    return pick(
        random,
        List.of(REFUGEE_SERVICE, REFUGEE_SERVICE, NAV, NAV, OTHER_NAV, ADULT_EDUCATION, COUNTY));
  }

  private ParticipantCommand of(Class<? extends ParticipantCommand> type) {
    if (type == HoldTransferMeeting.class && random.nextInt(3) > 0) {
      return aProperMeeting();
    }
    return (ParticipantCommand) record(type);
  }

  /** The field that says what a command is about is the first id in it. */
  private boolean namesTarget(Class<?> type, RecordComponent field) {
    return target != null
        && field.getType() == UUID.class
        && Arrays.stream(type.getRecordComponents())
            .filter(each -> each.getType() == UUID.class)
            .findFirst()
            .filter(field::equals)
            .isPresent();
  }

  private HoldTransferMeeting aProperMeeting() {
    List<UUID> practices = state.practices().where(Practices.Running.class::isInstance);
    return new HoldTransferMeeting(
        target == null ? idFor("transferId") : target,
        null,
        mostOfThem(),
        Arrays.stream(AgendaTopic.values())
            .map(topic -> new AgendaItem(topic, TopicStatus.COVERED, null))
            .toList(),
        null,
        List.of(),
        List.of(),
        random.nextBoolean() ? practices : List.of());
  }

  private DropoutFrom aProperDropout() {
    return switch (random.nextInt(3)) {
      case 0 -> new DropoutFrom(idFor("programmeId"), null, null, null);
      case 1 -> new DropoutFrom(null, null, idFor("practiceId"), null);
      default -> new DropoutFrom(null, null, null, idFor("referralId"));
    };
  }

  /** Everybody a transfer could need, but often somebody is missing. */
  private List<Attendee> mostOfThem() {
    var present = new ArrayList<Attendee>();
    present.add(new Attendee(AttendeeRole.PARTICIPANT, null, null));
    for (AgencyId agency : List.of(REFUGEE_SERVICE, NAV, OTHER_NAV)) {
      present.add(new Attendee(AttendeeRole.ADVISER, agency, null));
    }
    if (random.nextBoolean()) {
      present.remove(random.nextInt(present.size()));
    }
    return present;
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = namesTarget(type, components[i]) ? target : value(components[i]);
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make up a " + type, e);
    }
  }

  private @Nullable Object value(RecordComponent field) {
    boolean optional = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    boolean hardlyThere = field.getName().endsWith("Ref") && random.nextInt(4) > 0;
    if (optional && (hardlyThere || random.nextBoolean())) {
      return null;
    }
    if (field.getGenericType() instanceof ParameterizedType list) {
      Class<?> of = (Class<?>) list.getActualTypeArguments()[0];
      int size = of == UUID.class ? Math.max(0, random.nextInt(6) - 3) : random.nextInt(3);
      return random.ints(size, 0, 1).mapToObj(i -> value(field.getName(), of)).toList();
    }
    return value(field.getName(), field.getType());
  }

  private Object value(String name, Class<?> type) {
    if (type == AgencyId.class) {
      return MEAN_THE_CALLER.contains(name) && random.nextInt(4) > 0 ? caller : anAgency();
    }
    if (type == DropoutFrom.class && random.nextInt(3) > 0) {
      return aProperDropout();
    }
    if (type.isRecord() && type != Protected.class) {
      return record(type);
    }
    if (type.isEnum()) {
      return pick(random, Arrays.asList(type.getEnumConstants()));
    }
    return switch (type.getSimpleName()) {
      case "UUID" -> idFor(name);
      case "Protected" -> new Protected("noe");
      case "LocalDate" -> aDay();
      case "Instant" -> Times.HAPPENED.plusSeconds(random.nextInt(-1_000_000, 10_000_000));
      case "BigDecimal" -> pick(random, NUMBERS);
      case "int" -> random.nextInt(5) == 0 ? random.nextInt() : 1990;
      case "Integer" -> random.nextInt(3) == 0 ? 2 : 1;
      case "boolean" -> random.nextBoolean();
      case "String" -> aText(name);
      default -> throw new IllegalStateException("Cannot make up a " + type);
    };
  }

  private String aText(String name) {
    return switch (name) {
      case "toMunicipality" -> pick(random, List.of("1108", "3301", "5001", "x"));
      case "fromMunicipality" ->
          random.nextInt(4) == 0 ? "0301" : String.valueOf(state.profile().municipality());
      case "municipality" -> random.nextInt(4) == 0 ? "" : "3301";
      case "seenManifestHash" ->
          random.nextInt(4) == 0
              ? "f00"
              : HandoverManifest.of(state.manifestSources(), state.grounds(), caller, Times.NOW)
                  .hash();
      default -> "tekst";
    };
  }

  /** Mostly the caller or one it has to do with; now and then any, or one the hub does not know. */
  private AgencyId anAgency() {
    return switch (random.nextInt(16)) {
      case 0 -> NOBODY;
      case 1 -> OVERSIGHT;
      case 2, 3, 4 -> caller;
      default -> agency(random);
    };
  }

  private LocalDate aDay() {
    if (random.nextInt(5) == 0) {
      return Times.TODAY;
    }
    return random.nextInt(30) == 0
        ? pick(random, FAR_DAYS)
        : Times.TODAY.plusDays(random.nextBoolean() ? random.nextInt(-400, 1) : random.nextInt(60));
  }

  private UUID idFor(String name) {
    List<UUID> there =
        switch (name) {
          case "referralId" -> List.copyOf(state.referrals().byId().keySet());
          case "transferId" -> List.copyOf(state.transfers().byId().keySet());
          case "practiceId", "practicesToContinue" ->
              List.copyOf(state.practices().byId().keySet());
          case "programmeId" -> List.copyOf(state.programmes().byId().keySet());
          case "obligationId" -> List.copyOf(state.obligations().byId().keySet());
          case "consentId", "basisId", "basisRef" -> List.copyOf(state.grounds().grants().keySet());
          case "planId" -> List.copyOf(state.plans().versions().keySet());
          case "into" -> List.of(TWIN);
          case "mappingId", "mappingRefs", "reuses" -> List.copyOf(state.mappings().ids());
          case "meetingId" ->
              state
                  .transfers()
                  .open()
                  .map(open -> List.copyOf(open.meetings().keySet()))
                  .orElse(List.of());
          default -> List.of();
        };
    return there.isEmpty() || random.nextInt(5) == 0
        ? new UUID(name.hashCode(), random.nextInt(1000))
        : pick(random, there.reversed().subList(0, Math.min(3, there.size())));
  }

  private static <T> T pick(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
