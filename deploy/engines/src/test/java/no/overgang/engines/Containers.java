package no.overgang.engines;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The shared engines as containers. Touched only when Testcontainers is on the class path. */
final class Containers {

  private Containers() {}

  static boolean dockerAnswers() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  static TestPostgres postgres() {
    PostgreSQLContainer container = new PostgreSQLContainer("postgres:17-alpine");
    container.withCommand("postgres", "-c", "max_connections=200");
    container.start();
    return prefix -> {
      String name = TestEngines.nextDatabaseName(prefix);
      try (Connection connection =
              DriverManager.getConnection(
                  container.getJdbcUrl(), container.getUsername(), container.getPassword());
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException("cannot make the database " + name, e);
      }
      String url =
          "jdbc:postgresql://%s:%d/%s?logServerErrorDetail=false"
              .formatted(container.getHost(), container.getMappedPort(5432), name);
      return new TestDatabase(url, container.getUsername(), container.getPassword());
    };
  }

  static String kafkaBootstrap() {
    KafkaContainer container = new KafkaContainer("apache/kafka-native:4.2.1");
    container.withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    container.start();
    return container.getBootstrapServers();
  }
}
