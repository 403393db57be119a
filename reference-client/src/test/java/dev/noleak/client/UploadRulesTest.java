package dev.noleak.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowSubscriberBlackboxVerification;
import org.testng.annotations.AfterClass;
import org.testng.annotations.AfterMethod;

/**
 * The rules of Reactive Streams for what subscribes to the body of a request, while the request is
 * on its way to a server that takes all of it.
 *
 * <p>It is seen from outside only: the rules that are skipped are those which, says the TCK, cannot
 * be verified so. Seen from inside, the same would be verified of a wrapper that the test made.
 */
public class UploadRulesTest extends FlowSubscriberBlackboxVerification<ByteBuffer> {
  private static final long SIGNAL_MILLIS = 2_000;
  private static final long SILENCE_MILLIS = 50;

  private final Opened opened = new Opened();

  public UploadRulesTest() {
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
  public Flow.Subscriber<ByteBuffer> createFlowSubscriber() {
    CompletableFuture<Flow.Subscriber<? super ByteBuffer>> upload = new CompletableFuture<>();
    try {
      RawServer server = opened.add(RawServer.start(RawServer.Peer::awaitEnd));
      HttpClient client = opened.add(HttpClient.create());
      RequestBody body = RequestBody.of(upload::complete, -1);
      CompletableFuture<HttpResponse> running =
          client.sendAsync(HttpRequest.post(server.uri(), body));
      opened.add(() -> running.cancel(true));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    @SuppressWarnings("unchecked") // It takes buffers, and so may be said to take nothing else.
    Flow.Subscriber<ByteBuffer> subscriber =
        (Flow.Subscriber<ByteBuffer>) upload.orTimeout(10, TimeUnit.SECONDS).join();
    return subscriber;
  }

  @Override
  public ByteBuffer createElement(int element) {
    return UTF_8.encode(Integer.toString(element));
  }
}
