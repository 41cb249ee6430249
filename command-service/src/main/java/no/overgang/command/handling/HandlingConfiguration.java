package no.overgang.command.handling;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import no.overgang.command.model.RuleBook;
import no.overgang.command.store.PostgresEventStorageEngine;
import no.overgang.events.AgencyDirectory;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the framework's parts together by hand; nothing of it is found by scanning. */
@Configuration
class HandlingConfiguration {

  @Bean(destroyMethod = "shutDown")
  EmbeddedEventStore eventStore(PostgresEventStorageEngine engine) {
    return EmbeddedEventStore.builder().storageEngine(engine).build();
  }

  @Bean
  CommandGateway commandGateway(
      EmbeddedEventStore store,
      @Value("${overgang.aggregates-cached:20000}") long cached,
      AgencyDirectory directory,
      RuleBook rules,
      @Value("${overgang.deadlines.grace:PT10M}") Duration grace,
      Clock clock) {
    var participants = new Kind.Participants(repository(ParticipantAggregate.class, store, cached));
    var offers = new Kind.Offers(repository(OfferAggregate.class, store, cached));
    var streams = new LoadedStreams(participants, offers);
    var bus = SimpleCommandBus.builder().build();
    new AnnotationCommandHandlerAdapter<>(
            new SubmissionHandler(participants, offers, streams, directory, rules, clock))
        .subscribe(bus);
    new AnnotationCommandHandlerAdapter<>(
            new DeadlineHandler(participants, streams, directory, rules, clock, grace))
        .subscribe(bus);
    return DefaultCommandGateway.builder().commandBus(bus).build();
  }

  private static <A> Repository<A> repository(
      Class<A> type, EmbeddedEventStore store, long cached) {
    var cache = new AggregateCache(Caffeine.newBuilder().maximumSize(cached).build());
    return new FreshAggregates<>(
        EventSourcingRepository.builder(type)
            .eventStore(store)
            .lockFactory(PessimisticLockFactory.usingDefaults())
            .cache(cache),
        cache,
        store);
  }
}
