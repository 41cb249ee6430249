package no.overgang.command.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which events of a batch are about the same participant and so keep their order. */
final class BatchOrder {

  private BatchOrder() {}

  /**
   * Places of the items, grouped by participant, each group in order. A registration and what
   * follows it belong together, whether they name the participant by number or by the id it chose.
   */
  static Collection<List<Integer>> byParticipant(JsonNode items) {
    var groups = new LinkedHashMap<String, List<Integer>>();
    var idOfSubject = new java.util.HashMap<String, String>();
    for (int i = 0; i < items.size(); i++) {
      String subject = items.get(i).path("subject").asString("");
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
}
