package no.overgang.events.manifest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.MappingDimension;
import no.overgang.events.sharing.Grounds;
import org.jspecify.annotations.Nullable;

/**
 * What follows a participant in a transfer: each item present, missing, or withheld with its ground
 * (domain 4.7, rule R07). The command side checks the hash, the query side shows the items; both
 * compute them here.
 *
 * @param items in the order of their keys
 */
public record HandoverManifest(List<Item> items) {

  /** The ground given when neither a consent nor a legal basis opens an item to the receiver. */
  public static final String NO_CONSENT_OR_BASIS = "NO_CONSENT_OR_BASIS";

  private static final List<String> EXPECTED =
      Stream.of(
              Arrays.stream(LanguageSkill.values()).map(skill -> "LANGUAGE_LEVEL/" + skill),
              Arrays.stream(MappingDimension.values()).map(dimension -> "MAPPING/" + dimension),
              Stream.of(ManifestSources.GOAL, ManifestSources.PLAN))
          .flatMap(Function.identity())
          .toList();

  /** Whether an item can be handed over. */
  public enum State {
    PRESENT,
    MISSING,
    WITHHELD
  }

  /**
   * One line of the manifest.
   *
   * @param eventId the event with the content; none when missing
   * @param ground why it is withheld; none otherwise
   */
  public record Item(String item, State state, @Nullable String ground, @Nullable UUID eventId) {}

  public HandoverManifest {
    items = List.copyOf(items);
  }

  /** The manifest as it stands for a receiver at an instant. */
  public static HandoverManifest of(
      ManifestSources sources, Grounds grounds, AgencyId receiver, Instant at) {
    var keys = new TreeSet<>(EXPECTED);
    keys.addAll(sources.byItem().keySet());
    var items = new ArrayList<Item>();
    for (String key : keys) {
      ManifestSources.Source source = sources.byItem().get(key);
      if (source == null) {
        items.add(new Item(key, State.MISSING, null, null));
      } else if (source.agency().equals(receiver)
          || source.category() == Category.BASIC
          || grounds.opening(receiver, source.category(), at).isPresent()) {
        items.add(new Item(key, State.PRESENT, null, source.eventId()));
      } else {
        items.add(new Item(key, State.WITHHELD, NO_CONSENT_OR_BASIS, source.eventId()));
      }
    }
    return new HandoverManifest(items);
  }

  /**
   * SHA-256 in lower-case hex over the items, each as a line of item, state, ground and event id
   * with tabs between and a line feed after, absent values empty, in UTF-8.
   */
  public String hash() {
    var lines = new StringBuilder();
    for (Item item : items) {
      lines
          .append(item.item())
          .append('\t')
          .append(item.state())
          .append('\t')
          .append(item.ground() == null ? "" : item.ground())
          .append('\t')
          .append(item.eventId() == null ? "" : item.eventId())
          .append('\n');
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
