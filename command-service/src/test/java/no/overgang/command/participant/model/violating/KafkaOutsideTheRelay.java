package no.overgang.command.participant.model.violating;

import org.apache.kafka.clients.producer.Producer;

/** Something that publishes past the relay. */
final class KafkaOutsideTheRelay {
  void publish(Producer<String, String> producer) {
    producer.flush();
  }
}
