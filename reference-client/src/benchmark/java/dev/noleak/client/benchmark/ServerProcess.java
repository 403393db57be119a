package dev.noleak.client.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Objects;

/** The server, in a process of its own: what it allocates is not the clients'. */
final class ServerProcess implements AutoCloseable {
  private static final int WARM_UP = 200_000;

  private final Process process;
  private final String port;

  private ServerProcess(Process process, String port) {
    this.process = process;
    this.port = port;
  }

  static ServerProcess start() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BenchmarkServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader();
    ServerProcess server =
        new ServerProcess(process, Objects.requireNonNull(output.readLine(), "no port"));
    server.warmUp();
    return server;
  }

  /** Or the first client would be measured on a server that is not compiled yet. */
  private void warmUp() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
      socket.setTcpNoDelay(true);
      byte[] request = "GET /100 HTTP/1.1\r\n\r\n".getBytes(ISO_8859_1);
      byte[] response = new byte[1000];
      for (int i = 0; i < WARM_UP; i++) {
        socket.getOutputStream().write(request);
        if (socket.getInputStream().read(response) < 0) {
          throw new IOException("the server has gone");
        }
      }
    }
  }

  /** Where to ask it for bodies. */
  String uri() {
    return "http://localhost:" + port + "/";
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
  }
}
