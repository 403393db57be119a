package dev.noleak.client;

import io.netty.pkitesting.CertificateBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

/** The server's part of a TLS handshake, up to where it breaks off. */
final class HellHandshake {
  /** How much of the answer is sent, once the client has said hello. */
  enum Place {
    BEFORE_HELLO,
    IN_HELLO,
    AFTER_HELLO
  }

  private static final int RECORD_HEADER = 5;
  private final SSLContext context;

  private HellHandshake(SSLContext context) {
    this.context = context;
  }

  static HellHandshake create() throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(
        new CertificateBuilder()
            .subject("CN=localhost")
            .setIsCertificateAuthority(true)
            .buildSelfSigned()
            .toKeyManagerFactory()
            .getKeyManagers(),
        null,
        null);
    return new HellHandshake(context);
  }

  /** Reads the client's hello; returns what to send. */
  byte[] answer(Wire client, Place place) throws IOException {
    ByteBuffer hello = hello(client);
    if (place == Place.BEFORE_HELLO) {
      return new byte[0];
    }
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(false);
    int size = engine.getSession().getPacketBufferSize();
    engine.unwrap(hello, ByteBuffer.allocate(size));
    for (Runnable task = engine.getDelegatedTask();
        task != null;
        task = engine.getDelegatedTask()) {
      task.run();
    }
    ByteBuffer record = ByteBuffer.allocate(size);
    engine.wrap(ByteBuffer.allocate(0), record);
    int whole = record.position();
    return Arrays.copyOf(record.array(), place == Place.IN_HELLO ? whole / 2 : whole);
  }

  /** One record. */
  private static ByteBuffer hello(Wire client) throws IOException {
    byte[] header = client.bytes(RECORD_HEADER);
    int length = ByteBuffer.wrap(header, RECORD_HEADER - 2, 2).getShort() & 0xffff;
    return ByteBuffer.allocate(RECORD_HEADER + length).put(header).put(client.bytes(length)).flip();
  }
}
