package no.overgang.command.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.overgang.command.store.Claims;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.IdentifierType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which number belongs to which participant, and what participants are called. Numbers and names
 * stand here alone; they are claimed in the transaction of the command that brings them.
 */
@Component
public class IdentityRegister {

  private final JdbcClient jdbc;

  IdentityRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A number that is taken.
   *
   * @param agency the agency that registered it
   */
  public record Entry(UUID participantId, AgencyId agency) {}

  /** The entry of a number, if it is taken. */
  public Optional<Entry> find(Claims.Identity identity) {
    return jdbc.sql("select participant_id, agency from identity where type = ? and value = ?")
        .params(identity.type().name(), identity.value().text())
        .query(
            (row, number) ->
                new Entry(row.getObject(1, UUID.class), new AgencyId(row.getString(2))))
        .optional();
  }

  /** The kinds of number a participant has. */
  public Set<IdentifierType> typesOf(UUID participantId) {
    return jdbc
        .sql("select distinct type from identity where participant_id = ?")
        .param(participantId)
        .query((row, number) -> IdentifierType.valueOf(row.getString(1)))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** The names of participants, by id; those without one are left out. */
  public Map<UUID, Protected> names(Collection<UUID> participantIds) {
    if (participantIds.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("select participant_id, name from participant_name where participant_id in (:ids)")
        .param("ids", participantIds)
        .query(
            (row, number) ->
                Map.entry(row.getObject(1, UUID.class), new Protected(row.getString(2))))
        // Not stream() at once: that one keeps its connection until it is closed.
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
