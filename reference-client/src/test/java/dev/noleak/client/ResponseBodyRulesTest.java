package dev.noleak.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.annotations.AfterClass;
import org.testng.annotations.AfterMethod;

/**
 * The rules of Reactive Streams for the publisher of a response's body: each element is a chunk
 * that a server sends, as many as a rule asks for.
 *
 * <p>All required rules are verified. Skipped are optional ones, those for several subscribers (a
 * body comes once) and the wording of one message, and those that no test can verify, says the TCK.
 */
public class ResponseBodyRulesTest extends FlowPublisherVerification<ByteBuffer> {
  private static final long SIGNAL_MILLIS = 2_000;
  private static final long SILENCE_MILLIS = 50;

  private final Opened opened = new Opened();

  public ResponseBodyRulesTest() {
    super(new TestEnvironment(SIGNAL_MILLIS, SILENCE_MILLIS));
  }

  @AfterMethod
  public void closeAll() throws Exception {
    opened.closeAll();
  }

  @AfterClass
  public void checkBuffers() {
    NettyLeaks.check();
  }

  @Override
  public Flow.Publisher<ByteBuffer> createFlowPublisher(long elements) {
    return response(elements).body();
  }

  @Override
  public Flow.Publisher<ByteBuffer> createFailedFlowPublisher() {
    HttpResponse response = response(1);
    response.close();
    return response.body();
  }

  private HttpResponse response(long elements) {
    try {
      RawServer server = opened.add(RawServer.start(ResponseBodyRulesTest::serve));
      HttpClient client = opened.add(HttpClient.create());
      return opened.add(client.send(HttpRequest.get(server.uri() + elements)));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** As many chunks as the path says, as fast as the client takes them. */
  private static void serve(RawServer.Peer peer) throws IOException {
    String head = peer.request();
    long chunks = Long.parseLong(head.split(" ", 3)[1].substring(1));
    peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (long i = 0; i < chunks; i++) {
      peer.send("1\r\nx\r\n");
    }
    peer.send("0\r\n\r\n");
    peer.awaitEnd();
  }
}
