package no.overgang.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;

/** TCP ports on the loopback address. */
public final class Ports {

  private Ports() {}

  /** A port that nobody listens on right now. Somebody else may still take it before it is used. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a server could listen on the port now, on IPv4 and, where there is one, IPv6. */
  public static boolean isFree(int port) {
    return canBind("127.0.0.1", port) && canBind("::1", port);
  }

  /**
   * Refuses a port that somebody listens on.
   *
   * @throws EngineException naming the port and what wanted it
   */
  public static void requireFree(String wantedBy, int port) {
    if (!isFree(port)) {
      throw new EngineException("Port " + port + " for " + wantedBy + " is taken.");
    }
  }

  private static boolean canBind(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
      return true;
    } catch (SocketException e) {
      // A machine without IPv6 cannot be blocked on it.
      return address.contains(":") && !isInUse(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isInUse(SocketException e) {
    return String.valueOf(e.getMessage()).toLowerCase(java.util.Locale.ROOT).contains("in use");
  }
}
