package no.overgang.query.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Answers as the command-service would, and remembers what it was asked. */
public final class CommandServiceDouble {

  /** A request that came in. */
  public record Asked(String method, URI uri, Map<String, String> headers, String body) {}

  public final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
  public final Map<String, String> identities = new ConcurrentHashMap<>();
  private final HttpServer server;

  public CommandServiceDouble() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            exchange.getRequestHeaders().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        header -> header.getKey().toLowerCase(),
                        header -> header.getValue().getFirst())),
            body));
    switch (exchange.getRequestURI().getPath()) {
      case "/identities/lookup" -> {
        String found =
            identities.entrySet().stream()
                .filter(identity -> body.contains(identity.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (found == null) {
          send(exchange, 404, "application/problem+json", "{}");
        } else {
          send(exchange, 200, "application/json", "{\"participantId\":\"" + found + "\"}");
        }
      }
      case "/identities/names" ->
          send(
              exchange,
              200,
              "application/json",
              "{\"names\":{"
                  + identities.values().stream()
                      .map(id -> "\"" + id + "\":\"Navn Navnesen\"")
                      .collect(Collectors.joining(","))
                  + "}}");
      default -> {
        exchange.getResponseHeaders().add("ETag", "\"7\"");
        exchange.getResponseHeaders().add("Retry-After", "3");
        send(exchange, 409, "application/problem+json", "{\"rule\":\"R02\"}");
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
