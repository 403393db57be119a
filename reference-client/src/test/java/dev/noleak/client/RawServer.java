package dev.noleak.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that sends what a test wants, rightly or wrongly: each connection follows a script. */
final class RawServer implements AutoCloseable {
  /** What happens on one connection. */
  interface Script {
    void serve(Peer peer) throws IOException;
  }

  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger accepted = new AtomicInteger();

  private RawServer(ServerSocket listener, Script script) {
    this.listener = listener;
    threads.execute(() -> accept(script));
  }

  static RawServer start(Script script) throws IOException {
    return start(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), script);
  }

  static RawServer start(ServerSocket listener, Script script) {
    return new RawServer(listener, script);
  }

  /** A server that answers every request with {@code response}, and keeps its connections. */
  static RawServer answering(String response) throws IOException {
    return start(
        peer -> {
          while (!peer.request().isEmpty()) {
            peer.send(response);
          }
        });
  }

  String uri() {
    return "http://localhost:" + port() + "/";
  }

  int port() {
    return listener.getLocalPort();
  }

  /** How many connections were made. */
  int accepted() {
    return accepted.get();
  }

  /** How many are still open. */
  int open() {
    return open.size();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
    threads.shutdown();
  }

  private void accept(Script script) {
    try {
      while (true) {
        Socket socket = listener.accept();
        accepted.incrementAndGet();
        open.add(socket);
        try {
          threads.execute(() -> serve(socket, script));
        } catch (RejectedExecutionException closed) {
          socket.close();
        }
      }
    } catch (IOException closed) {
      // That is how it ends.
    }
  }

  private void serve(Socket socket, Script script) {
    try (socket) {
      script.serve(new Peer(socket));
    } catch (IOException e) {
      // The client has gone, as many tests want it to.
    } finally {
      open.remove(socket);
    }
  }

  /** The server's end of a connection, and how it may end. */
  static final class Peer extends Wire {
    private final Socket socket;

    Peer(Socket socket) throws IOException {
      super(socket);
      this.socket = socket;
      socket.setTcpNoDelay(true);
    }

    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    void halfClose() throws IOException {
      socket.shutdownOutput();
    }

    /** Waits until the client closes. */
    void awaitEnd() throws IOException {
      byte[] ignored = new byte[8192];
      while (socket.getInputStream().read(ignored) >= 0) {
        // What the client still sends is of no interest.
      }
    }
  }
}
