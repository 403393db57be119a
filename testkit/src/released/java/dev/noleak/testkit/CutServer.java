package dev.noleak.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** Answers one request with 1,000 bytes, whatever it promised, and closes the connection. */
final class CutServer implements AutoCloseable {
  static final int SENT = 1_000;

  /** So that a client which never asks hangs nothing. */
  private static final int TIMEOUT_MILLIS = 20_000;

  private final ServerSocket socket;
  private final int promised;

  private CutServer(ServerSocket socket, int promised) {
    this.socket = socket;
    this.promised = promised;
  }

  /**
   * @param promised the Content-Length: 1,000 for a response that is whole, more for one that is
   *     cut
   */
  static CutServer promising(int promised) throws IOException {
    ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    CutServer server = new CutServer(socket, promised);
    new Thread(server::answer, "cut server").start();
    return server;
  }

  URI uri() {
    return URI.create(
        "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + "/");
  }

  boolean cuts() {
    return promised > SENT;
  }

  private void answer() {
    try (Socket connection = socket.accept()) {
      connection.setSoTimeout(TIMEOUT_MILLIS);
      readHead(connection);
      OutputStream out = connection.getOutputStream();
      String head = "HTTP/1.1 200 OK\r\nContent-Length: " + promised + "\r\n\r\n";
      out.write((head + "x".repeat(SENT)).getBytes(US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To its end: closing a socket with unread bytes resets it, and what we sent might be lost. */
  private static void readHead(Socket connection) throws IOException {
    BufferedReader head =
        new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
    String line = head.readLine();
    while (line != null && !line.isEmpty()) {
      line = head.readLine();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
