package no.overgang.command.handling;

import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Caches aggregates, and asks the store on each load whether another instance has moved the stream
 * on: a refusal, too, must rest on the newest state. Costs one index look-up a load.
 */
final class FreshAggregates<A> extends CachingEventSourcingRepository<A> {

  private final Cache cache;
  private final EventStore store;

  FreshAggregates(EventSourcingRepository.Builder<A> builder, Cache cache, EventStore store) {
    super(builder);
    this.cache = cache;
    this.store = store;
  }

  @Override
  protected EventSourcedAggregate<A> doLoadWithLock(
      String aggregateIdentifier, @Nullable Long expectedVersion) {
    boolean cached = cache.containsKey(aggregateIdentifier);
    var aggregate = super.doLoadWithLock(aggregateIdentifier, expectedVersion);
    if (!cached || newest(aggregateIdentifier) == aggregate.version()) {
      return aggregate;
    }
    cache.remove(aggregateIdentifier);
    return super.doLoadWithLock(aggregateIdentifier, expectedVersion);
  }

  private long newest(String aggregateIdentifier) {
    return store.lastSequenceNumberFor(aggregateIdentifier).orElse(-1L);
  }
}
