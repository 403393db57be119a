package dev.noleak.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** What a server reads and writes, in the words of HTTP or in bytes. */
class Wire {
  private final Socket socket;

  Wire(Socket socket) {
    this.socket = socket;
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
    return new String(bytes(count), ISO_8859_1);
  }

  /** {@code count} bytes, or fewer if the client closes. */
  byte[] bytes(int count) throws IOException {
    return socket.getInputStream().readNBytes(count);
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

  void send(String bytes) throws IOException {
    send(bytes.getBytes(ISO_8859_1));
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
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
}
