package no.overgang.command.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import no.overgang.events.EventTypes;
import no.overgang.events.offer.OfferPublished;
import tools.jackson.databind.JsonNode;

/** Which events of a batch are about the same participant or offer and so keep their order. */
final class BatchOrder {

  private static final String OFFER_PUBLISHED = EventTypes.cloudEventType(OfferPublished.class);

  private BatchOrder() {}

  /**
   * Places of the items, grouped by participant, each group in order. A registration and what
   * follows it belong together, whether they name the participant by number or by the id it chose;
   * an offer and what follows it do, when the offer chose its id.
   */
  static Collection<List<Integer>> byParticipant(JsonNode items) {
    var groups = new LinkedHashMap<String, List<Integer>>();
    var idOfSubject = new java.util.HashMap<String, String>();
    for (int i = 0; i < items.size(); i++) {
      String subject = subject(items.get(i));
      String chosen = items.get(i).path("data").path("participantId").asString("");
      if (!chosen.isEmpty()) {
        idOfSubject.put(subject, chosen);
      }
      groups
          .computeIfAbsent(idOfSubject.getOrDefault(subject, subject), key -> new ArrayList<>())
          .add(i);
    }
    return groups.values();
  }

  private static String subject(JsonNode item) {
    String subject = item.path("subject").asString("");
    return item.path("type").asString("").equals(OFFER_PUBLISHED)
        ? item.path("data").path("offerId").asString(subject)
        : subject;
  }
}
