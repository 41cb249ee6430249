package no.overgang.query.manifest;

import no.overgang.events.json.EventJson;
import no.overgang.events.participant.MappingRecorded;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.query.access.Eyes;
import no.overgang.query.access.Trace;
import no.overgang.query.access.WithheldParts;
import no.overgang.query.view.Fact;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a reader sees of a manifest's item: of a mapping only the one finding it is about. */
final class ItemContent {

  private static final String MAPPING = "MAPPING/";

  private ItemContent() {}

  /** The content, or none when the eyes may not see it. */
  static @Nullable JsonNode of(String item, Fact fact, Trace trace, Eyes eyes) {
    if (!eyes.see(trace)) {
      return null;
    }
    ParticipantEvent event = fact.event();
    if (event instanceof MappingRecorded mapping && item.startsWith(MAPPING)) {
      return mapping.dimensions().stream()
          .filter(finding -> item.equals(MAPPING + finding.dimension()))
          .findFirst()
          .<JsonNode>map(finding -> EventJson.open().valueToTree(finding))
          .orElse(null);
    }
    JsonNode content = EventJson.open().valueToTree(event);
    WithheldParts.cut(content, event.parts(), trace, eyes);
    return content;
  }
}
