package no.overgang.query.view;

import java.util.List;
import java.util.Set;
import no.overgang.events.AgencyId;
import no.overgang.events.HubEvent;
import no.overgang.events.RecordedEvent;
import no.overgang.events.participant.ParticipantEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** A view over the events: what it stores and how events change it. */
public interface View {

  /** Short name in lower-case letters; names the schemas of its builds. */
  String name();

  /** The statements that make its tables, with <code>{schema}</code> for the build's schema. */
  List<String> definition();

  /**
   * The version of what it stores. Raise it when the tables, the documents or their meaning change:
   * a service that starts then begins the view anew from the first event, since it can neither read
   * nor write what another version stored.
   */
  default int version() {
    return 1;
  }

  /** Whether other views read it while they are written, so that it has to be written first. */
  default boolean readByOthers() {
    return false;
  }

  /** Whether it is made of such events; it is given no others. */
  default boolean takes(HubEvent event) {
    return event instanceof ParticipantEvent;
  }

  /**
   * Writes what the events change, in the caller's transaction: all of it or an exception. Events
   * of one stream come in order, without gaps and each once.
   *
   * @return agencies whose worklists changed, to be told
   */
  Set<AgencyId> apply(JdbcTemplate jdbc, Build build, List<RecordedEvent> events);
}
