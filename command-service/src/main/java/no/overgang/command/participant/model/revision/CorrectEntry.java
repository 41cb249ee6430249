package no.overgang.command.participant.model.revision;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.EventTypes;
import no.overgang.events.Protected;
import no.overgang.events.participant.EntryContent;
import no.overgang.events.participant.EntryCorrected;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.revision.Revisions;

/**
 * The agency that recorded an entry says how it should have been; the first version stays readable
 * (domain 4.10, rule R23; {@code docs/adr/0015-corrections.md}).
 *
 * @param corrects the entry, or a correction of it
 * @param fields the fields that were wrong, as they are to be read; the others stay
 */
public record CorrectEntry(UUID corrects, EntryFields fields, Protected reason)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NOT_CORRECTABLE(
        Reason.rule(
            Rule.R23,
            "An entry of this kind is a step of a process and is not corrected; amend, withdraw or record anew")),
    FIELD_STAYS(
        Reason.impossible(
            "Ids, agencies and versions stay as they were; take the entry back and record it anew")),
    CHANGES_NOTHING(Reason.impossible("The entry reads so already").at("/fields"));

    private final Reason reason;

    Refused(Reason reason) {
      this.reason = reason;
    }

    @Override
    public Reason reason() {
      return reason;
    }
  }

  @Override
  public boolean afterClosing() {
    return true;
  }

  @Override
  public Decision decide(ParticipantState state, Context context) {
    Entry entry = Entry.find(state.past(), corrects).orElse(null);
    if (entry == null) {
      return Decision.refuse(RevisionRefusal.UNKNOWN_ENTRY.at("/corrects"));
    }
    return Decision.check()
        .refuseIf(
            !entry.recorded().agency().equals(context.caller()),
            RevisionRefusal.RECORDED_BY_ANOTHER_AGENCY)
        .refuseIf(!Revisable.of(entry.recorded().event()).correctable(), Refused.NOT_CORRECTABLE)
        .refuseIf(entry.retracted(), RevisionRefusal.ALREADY_RETRACTED)
        .refuseIf(fields.names().isEmpty(), CommonRefusal.NOTHING_NAMED.at("/fields"))
        .then(() -> read(state, context, entry));
  }

  private Decision read(ParticipantState state, Context context, Entry entry) {
    List<Refusal.Fault> faults = unfitNames(entry.event());
    if (!faults.isEmpty()) {
      return Decision.refuse(new Refusal.Malformed(faults));
    }
    return switch (fields.into(entry.event())) {
      case EntryFields.Unfit unfit -> Decision.refuse(new Refusal.Malformed(unfit.faults()));
      case EntryFields.Corrected corrected -> correct(state, context, entry, corrected.entry());
    };
  }

  private List<Refusal.Fault> unfitNames(ParticipantEvent entry) {
    var faults = new ArrayList<Refusal.Fault>();
    for (String name : fields.names().stream().sorted().toList()) {
      Optional<RecordComponent> field = Content.field(entry, name);
      if (field.isEmpty()) {
        faults.add(new Refusal.Fault("/fields/" + name, "is not a field of this entry"));
      } else if (fields.emptied().contains(name) && !Content.mayBeEmpty(field.get())) {
        faults.add(new Refusal.Fault("/fields/" + name, "is required"));
      }
    }
    return faults;
  }

  private Decision correct(
      ParticipantState state, Context context, Entry entry, ParticipantEvent corrected) {
    List<RecordComponent> differing = Content.differences(entry.event(), corrected);
    List<String> changed = differing.stream().map(RecordComponent::getName).toList();
    Optional<String> staying =
        differing.stream()
            .filter(field -> stays(field, entry.event(), corrected))
            .map(RecordComponent::getName)
            .findFirst();
    if (staying.isPresent()) {
      return Decision.refuse(Refused.FIELD_STAYS.at("/fields/" + staying.get()));
    }
    if (changed.isEmpty()) {
      return Decision.refuse(Refused.CHANGES_NOTHING);
    }
    List<Fact> effective = Revisions.effective(state.past().facts(), Fact.ENTRIES);
    int place = entry.placeIn(effective).orElseThrow();
    var all = new ArrayList<>(effective.stream().map(Fact::event).toList());
    all.set(place, corrected);
    return Coherence.fault(all, place, Set.copyOf(changed), context.today())
        .<Decision>map(Decision::refuse)
        .orElseGet(
            () ->
                Decision.accept(
                    corrected(entry, changed, corrected)
                        .with(
                            WarnedAnew.of(
                                effective.subList(0, place),
                                entry.present(),
                                corrected,
                                reason,
                                context))));
  }

  private static boolean stays(
      RecordComponent field, ParticipantEvent before, ParticipantEvent after) {
    return Revisable.fixed(before).contains(field.getName())
        || !Content.ids(field, before).equals(Content.ids(field, after));
  }

  /** Whoever was told of the entry is told how it is to be read. */
  private Decided corrected(Entry entry, List<String> changed, ParticipantEvent corrected) {
    var content =
        new EntryContent(
            EventTypes.nameOf(corrected), EventTypes.versionOf(corrected.getClass()), corrected);
    return new Decided(
        new EntryCorrected(entry.recorded().eventId(), changed, content, reason),
        entry.recorded().addressees());
  }

  /** For each entry the caller recorded that is a fact and still counts. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Entry.available(state, caller, Revisable::correctable);
  }
}
