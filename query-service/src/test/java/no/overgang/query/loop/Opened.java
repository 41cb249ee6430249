package no.overgang.query.loop;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;

import java.util.List;
import java.util.Map;
import no.overgang.events.AgencyId;
import no.overgang.query.support.Stream;

/** What is open in a stream, as tests speak of it: kind, whose it is, code, due date. */
final class Opened {

  private static final Map<AgencyId, String> NAMES =
      Map.of(REFUGEE, "refugee", NAV, "nav", VO, "vo");

  private Opened() {}

  static List<String> of(Stream stream) {
    return stream.folded(OpenLoops.NONE).list().stream()
        .map(
            item ->
                "%s %s %s %s"
                    .formatted(
                        item.kind(),
                        NAMES.getOrDefault(item.agency(), "another"),
                        item.code(),
                        item.due()))
        .toList();
  }
}
