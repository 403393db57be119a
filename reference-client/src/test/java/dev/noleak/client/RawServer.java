package dev.noleak.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
        threads.execute(() -> serve(socket, script));
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

  /** The server's end of a connection. */
  static final class Peer {
    private final Socket socket;

    Peer(Socket socket) throws IOException {
      this.socket = socket;
      socket.setTcpNoDelay(true);
    }

    /** The next request's head, or nothing if the client has closed. */
    String request() throws IOException {
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = socket.getInputStream().read();
        if (next < 0) {
          return "";
        }
        head.append((char) next);
      }
      return head.toString();
    }

    /** {@code count} bytes of a request's body. */
    String body(int count) throws IOException {
      return new String(socket.getInputStream().readNBytes(count), ISO_8859_1);
    }

    /** The lines of a chunked body, up to the last chunk. */
    List<String> chunks() throws IOException {
      List<String> lines = new ArrayList<>();
      String line;
      do {
        line = line();
        lines.add(line);
      } while (!line.equals("0"));
      line();
      return lines;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int next = socket.getInputStream().read();
          next >= 0 && next != '\n';
          next = socket.getInputStream().read()) {
        line.append((char) next);
      }
      return line.toString().strip();
    }

    void send(String bytes) throws IOException {
      socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
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
      while (socket.getInputStream().read() >= 0) {
        // What the client still sends is of no interest.
      }
    }
  }
}
