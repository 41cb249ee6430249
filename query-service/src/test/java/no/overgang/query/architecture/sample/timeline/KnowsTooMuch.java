package no.overgang.query.architecture.sample.timeline;

import no.overgang.query.architecture.sample.card.Neighbour;
import no.overgang.query.architecture.sample.web.Desk;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.sample.Stranger;

/** Breaks on purpose: a view that knows another view, the web, Kafka and the command side. */
class KnowsTooMuch {
  final Neighbour neighbour = new Neighbour();
  final Desk desk = new Desk();
  final TopicPartition partition = new TopicPartition("topic", 0);
  final Stranger stranger = new Stranger();
}
