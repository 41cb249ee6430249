package no.overgang.query.loop;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import no.overgang.events.AgencyId;
import no.overgang.query.view.Frozen;

/**
 * What later events of a stream refer to by its id alone. Immutable.
 *
 * @param referrals that are not closed or withdrawn
 * @param transfers that are not declined or withdrawn: an accepted one can be opened again
 * @param meetings that are called and not held or cancelled
 * @param requesters who asked for a task
 * @param routes how a dropout came about
 */
record Known(
    Map<UUID, Referral> referrals,
    Map<UUID, Transfer> transfers,
    Map<UUID, Meeting> meetings,
    Map<UUID, AgencyId> requesters,
    Map<UUID, String> routes) {

  static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** Between whom a referral goes, to which service, and until when it is to be answered. */
  record Referral(AgencyId from, AgencyId to, String service, LocalDate answerDue) {}

  /** Between whom a transfer goes. */
  record Transfer(AgencyId from, AgencyId to, LocalDate plannedOn) {}

  /** A meeting that was called. */
  record Meeting(UUID transferId, AgencyId convener, List<AgencyId> invited, String medium) {
    Meeting {
      invited = List.copyOf(invited);
    }
  }

  Known {
    referrals = Frozen.map(referrals);
    transfers = Frozen.map(transfers);
    meetings = Frozen.map(meetings);
    requesters = Frozen.map(requesters);
    routes = Frozen.map(routes);
  }

  Known referral(UUID id, Referral referral) {
    return new Known(
        changed(referrals, all -> all.put(id, referral)), transfers, meetings, requesters, routes);
  }

  Known transfer(UUID id, Transfer transfer) {
    return new Known(
        referrals, changed(transfers, all -> all.put(id, transfer)), meetings, requesters, routes);
  }

  Known meeting(UUID id, Meeting meeting) {
    return new Known(
        referrals, transfers, changed(meetings, all -> all.put(id, meeting)), requesters, routes);
  }

  Known requester(UUID taskId, AgencyId agency) {
    return new Known(
        referrals,
        transfers,
        meetings,
        changed(requesters, all -> all.put(taskId, agency)),
        routes);
  }

  Known route(UUID dropoutId, String route) {
    return new Known(
        referrals,
        transfers,
        meetings,
        requesters,
        changed(routes, all -> all.put(dropoutId, route)));
  }

  /** Without a referral or transfer that is over. */
  Known without(UUID id) {
    return new Known(
        changed(referrals, all -> all.remove(id)),
        changed(transfers, all -> all.remove(id)),
        meetings,
        requesters,
        routes);
  }

  Known withoutMeeting(UUID id) {
    return new Known(
        referrals, transfers, changed(meetings, all -> all.remove(id)), requesters, routes);
  }

  Known withoutMeetings() {
    return new Known(referrals, transfers, Map.of(), requesters, routes);
  }

  private static <V> Map<UUID, V> changed(Map<UUID, V> map, Consumer<Map<UUID, V>> change) {
    var next = new LinkedHashMap<>(map);
    change.accept(next);
    return next;
  }
}
