package dev.noleak.client;

import dev.noleak.client.connection.Connector;
import dev.noleak.client.connection.Settings;
import dev.noleak.client.exchange.Answer;
import dev.noleak.client.exchange.Call;
import dev.noleak.client.exchange.Timing;
import dev.noleak.client.pool.Pool;
import io.netty.channel.EventLoop;
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
  // One for all: were they dealt out in turn as connections are, and one of each for a request, a
  // client with two threads would have all its connections on one of them.
  private final EventLoop timers;
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
    timers = loops.next();
    pool = new Pool(settings, new Connector(settings, loops, resolver), timers);
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
    CallerAnswer answer = new CallerAnswer();
    Runnable cancel = start(request, answer, answer);
    try {
      return answer.await();
    } catch (InterruptedException e) {
      cancel.run();
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
    answer.whenGivenUp(start(request, executor, answer));
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

  /** Sends {@code request}, and tells how to cancel that; interceptors go on on {@code where}. */
  private Runnable start(HttpRequest request, Executor where, Answer answer) {
    if (interceptors.isEmpty()) {
      Call call = new Call(request, settings, pool, answer);
      call.send();
      return call::cancel;
    }
    Timing timing = new Timing(settings);
    InterceptedCall call =
        new InterceptedCall(
            request,
            interceptors,
            (sent, told) -> new Call(sent, settings, pool, timing, told),
            where,
            answer);
    // An interceptor may wait for ever, for a token say.
    call.endAfter(settings.totalTimeout(), timers);
    call.send(request);
    return call::cancel;
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
