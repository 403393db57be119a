package dev.noleak.client;

import dev.noleak.client.connection.Connector;
import dev.noleak.client.connection.Settings;
import dev.noleak.client.exchange.Answer;
import dev.noleak.client.exchange.Call;
import dev.noleak.client.exchange.Timing;
import dev.noleak.client.pool.Pool;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Sends requests over HTTP/1.1 and keeps connections for the next ones. Make one and use it
 * everywhere: it is safe for all threads. Close it last.
 *
 * <p>It asks for bodies in gzip or deflate and decompresses them, unless the request has an
 * Accept-Encoding or a Range of its own: then the body is handed on as it was sent.
 */
public final class HttpClient implements AutoCloseable {
  private final Settings settings;
  private final List<Interceptor> interceptors;
  private final Executor executor;
  private final EventLoopGroup loops;
  private final ExecutorService resolver;
  private final Pool pool;

  HttpClient(Settings settings, List<Interceptor> interceptors, Executor executor, int threads) {
    this.settings = settings;
    this.interceptors = interceptors;
    this.executor = executor;
    loops =
        new MultiThreadIoEventLoopGroup(
            threads, new DefaultThreadFactory("noleak-client", true), NioIoHandler.newFactory());
    resolver = Executors.newCachedThreadPool(new DefaultThreadFactory("noleak-resolver", true));
    // One thread for the pool's timers: were they dealt out in turn as connections are, two for
    // each
    // request, a client with two threads would have all its connections on one of them.
    pool = new Pool(settings, new Connector(settings, loops, resolver), loops.next());
  }

  /** A client with limits that suit most. */
  public static HttpClient create() {
    return builder().build();
  }

  /** For a client with other limits. */
  public static HttpClientBuilder builder() {
    return new HttpClientBuilder();
  }

  /**
   * Sends {@code request} and waits for the head of its response. A status as 404 is a response
   * too.
   *
   * @throws HttpException if there is no response
   * @throws InterruptedException if the caller is interrupted; the exchange is cancelled then
   */
  public HttpResponse send(HttpRequest request) throws HttpException, InterruptedException {
    if (isOwnThread()) {
      throw new IllegalStateException(
          "This is a thread of the client, and waiting here would stop what it waits for: use"
              + " sendAsync.");
    }
    if (!interceptors.isEmpty()) {
      return sendIntercepted(request);
    }
    WaitingAnswer answer = new WaitingAnswer();
    Call call = new Call(request, settings, pool, answer);
    call.send();
    try {
      return answer.await();
    } catch (InterruptedException e) {
      call.cancel();
      throw e;
    }
  }

  /**
   * Sends {@code request}. The future is completed when the head of the response is there, on the
   * client's executor; cancelling it cancels the exchange.
   */
  public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
    CompletableFuture<HttpResponse> future = new CompletableFuture<>();
    FutureAnswer answer = new FutureAnswer(future, executor);
    if (interceptors.isEmpty()) {
      Call call = new Call(request, settings, pool, answer);
      call.send();
      answer.whenGivenUp(call::cancel);
    } else {
      InterceptedCall call = intercepted(request, executor, answer);
      call.send(request);
      answer.whenGivenUp(call::cancel);
    }
    return future;
  }

  /** Ends all exchanges and connections, and the client's threads. May be called again. */
  @Override
  public void close() {
    pool.close();
    resolver.shutdownNow();
    var ended = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    if (!isOwnThread()) {
      ended.awaitUninterruptibly(5, TimeUnit.SECONDS);
    }
  }

  private HttpResponse sendIntercepted(HttpRequest request)
      throws HttpException, InterruptedException {
    CallerAnswer answer = new CallerAnswer();
    InterceptedCall call = intercepted(request, answer, answer);
    call.send(request);
    try {
      return answer.await();
    } catch (InterruptedException e) {
      call.cancel();
      throw e;
    }
  }

  private InterceptedCall intercepted(HttpRequest request, Executor where, Answer answer) {
    Timing timing = new Timing(settings);
    InterceptedCall call =
        new InterceptedCall(
            request,
            interceptors,
            (sent, told) -> new Call(sent, settings, pool, timing, told),
            where,
            answer);
    // An interceptor may wait for ever, for a token say.
    call.endAfter(settings.totalTimeout(), loops);
    return call;
  }

  /** How many connections are open: for tests. */
  int openConnections() {
    return pool.size();
  }

  private boolean isOwnThread() {
    for (EventExecutor loop : loops) {
      if (loop.inEventLoop()) {
        return true;
      }
    }
    return false;
  }
}
