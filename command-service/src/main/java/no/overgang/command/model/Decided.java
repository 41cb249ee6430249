package no.overgang.command.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.HubEvent;
import no.overgang.events.Warning;
import no.overgang.events.offer.OfferEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event that follows from a command.
 *
 * @param addressees agencies it is meant for, besides the one that records it
 * @param warnings what the rules had to say
 * @param stream the stream it belongs to, when that is not the command's own
 */
public record Decided(
    HubEvent event, Set<AgencyId> addressees, List<Warning> warnings, @Nullable UUID stream) {

  public Decided {
    addressees = Set.copyOf(addressees);
    warnings = List.copyOf(warnings);
    if (stream == null && event instanceof OfferEvent offer) {
      stream = offer.offerId();
    }
  }

  /** An event of the command's own stream, meant for these agencies. */
  public Decided(HubEvent event, Set<AgencyId> addressees) {
    this(event, addressees, List.of(), null);
  }

  /** An event meant for nobody in particular. */
  public static Decided of(HubEvent event) {
    return new Decided(event, Set.of());
  }

  /** The event, meant for these agencies. */
  public static Decided of(HubEvent event, AgencyId... addressees) {
    return new Decided(event, new HashSet<>(Arrays.asList(addressees)));
  }

  /** The same, in another stream than the command's own. */
  public Decided in(UUID other) {
    return new Decided(event, addressees, warnings, other);
  }

  /** Whether it belongs to the stream the command was given to. */
  public boolean belongsTo(UUID own) {
    return stream == null || stream.equals(own);
  }

  /** The same with what the rules had to say. */
  public Decided with(List<Warning> said) {
    return new Decided(event, addressees, said, stream);
  }
}
