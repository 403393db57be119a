package dev.noleak.client;

import dev.noleak.client.compression.Inflaters;
import dev.noleak.client.connection.Settings;
import io.netty.buffer.ByteBufAllocator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.zip.Inflater;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Makes a {@link HttpClient}. Every limit has a finite default. */
public final class HttpClientBuilder {
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration acquireTimeout = Duration.ofSeconds(30);
  private Duration idleTimeout = Duration.ofSeconds(30);
  private Duration totalTimeout = Duration.ofMinutes(5);
  private Duration continueTimeout = Duration.ofSeconds(1);
  private Duration keepAlive = Duration.ofSeconds(30);
  private int maxConnectionsPerOrigin = 32;
  private int maxPendingPerOrigin = 1_000;
  private int maxLineBytes = 8_192;
  private int maxHeaderBytes = 32_768;
  private long maxBodyBytes = 1L << 30;
  private int maxCompressionRatio = 200;
  private int threads = Math.min(4, Runtime.getRuntime().availableProcessors());
  private Executor executor = ForkJoinPool.commonPool();
  private boolean redirects;
  private final Set<String> sensitive = new HashSet<>();
  private final List<Interceptor> interceptors = new ArrayList<>();
  private @Nullable SSLContext tls;
  private ByteBufAllocator allocator = ByteBufAllocator.DEFAULT;
  private Inflaters inflaters = Inflater::new;

  HttpClientBuilder() {}

  /** For the address of the host, the connection and TLS together: 10 seconds. */
  public HttpClientBuilder connectTimeout(Duration timeout) {
    connectTimeout = positive(timeout, "connectTimeout");
    return this;
  }

  /** For a connection, be it a new one or one that becomes free: 30 seconds. */
  public HttpClientBuilder acquireTimeout(Duration timeout) {
    acquireTimeout = positive(timeout, "acquireTimeout");
    return this;
  }

  /** For the next byte in either direction, while the body is read or waited for: 30 seconds. */
  public HttpClientBuilder idleTimeout(Duration timeout) {
    idleTimeout = positive(timeout, "idleTimeout");
    return this;
  }

  /** From sending to the last byte of the body: 5 minutes. */
  public HttpClientBuilder totalTimeout(Duration timeout) {
    totalTimeout = positive(timeout, "totalTimeout");
    return this;
  }

  /**
   * For the server to say that it wants a body that {@link HttpRequestBuilder#expectContinue}
   * withholds: 1 second, and then the body is sent all the same.
   */
  public HttpClientBuilder continueTimeout(Duration timeout) {
    continueTimeout = positive(timeout, "continueTimeout");
    return this;
  }

  /** For how long a connection that nobody uses is kept: 30 seconds. */
  public HttpClientBuilder keepAlive(Duration time) {
    keepAlive = positive(time, "keepAlive");
    return this;
  }

  /** How many connections to one scheme, host and port: 32. */
  public HttpClientBuilder maxConnectionsPerOrigin(int max) {
    maxConnectionsPerOrigin = (int) atLeast(1, max, "maxConnectionsPerOrigin");
    return this;
  }

  /** How many requests may wait for one of them: 1,000. */
  public HttpClientBuilder maxPendingPerOrigin(int max) {
    maxPendingPerOrigin = (int) atLeast(0, max, "maxPendingPerOrigin");
    return this;
  }

  /** How long a status line may be: 8 kB. */
  public HttpClientBuilder maxLineBytes(int max) {
    maxLineBytes = (int) atLeast(1, max, "maxLineBytes");
    return this;
  }

  /** How large all header fields of a response may be together, and all trailers: 32 kB. */
  public HttpClientBuilder maxHeaderBytes(int max) {
    maxHeaderBytes = (int) atLeast(1, max, "maxHeaderBytes");
    return this;
  }

  /** How many bytes a body may have, counted when it is decompressed: 1 GB. */
  public HttpClientBuilder maxBodyBytes(long max) {
    maxBodyBytes = atLeast(0, max, "maxBodyBytes");
    return this;
  }

  /**
   * How many bytes may be made of each byte of a compressed body, once there is more than 1 MB:
   * 200. Text has 3 to 20; what has 1,000 was made to fill memory.
   */
  public HttpClientBuilder maxCompressionRatio(int max) {
    maxCompressionRatio = (int) atLeast(1, max, "maxCompressionRatio");
    return this;
  }

  /** How many threads move bytes: as many as there are processors, and not more than 4. */
  public HttpClientBuilder threads(int count) {
    threads = (int) atLeast(1, count, "threads");
    return this;
  }

  /** Where futures are completed: the common pool. */
  public HttpClientBuilder executor(Executor newExecutor) {
    executor = newExecutor;
    return this;
  }

  /** Whether to follow redirects, up to 10 one after the other: not if nothing is said. */
  public HttpClientBuilder followRedirects(boolean follow) {
    redirects = follow;
    return this;
  }

  /** A header field that, like Authorization and Cookie, does not follow to another origin. */
  public HttpClientBuilder sensitiveHeader(String name) {
    sensitive.add(name.toLowerCase(Locale.ROOT));
    return this;
  }

  /** Adds one that sees each call: the first one that was added sees it first. */
  public HttpClientBuilder interceptor(Interceptor interceptor) {
    interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
    return this;
  }

  /** Whom to trust and who to be: the JDK's default. Host names are checked in any case. */
  public HttpClientBuilder sslContext(SSLContext context) {
    tls = context;
    return this;
  }

  /** For tests, which count its buffers. */
  HttpClientBuilder allocator(ByteBufAllocator newAllocator) {
    allocator = newAllocator;
    return this;
  }

  /** For tests, which count them. */
  HttpClientBuilder inflaters(Inflaters newInflaters) {
    inflaters = newInflaters;
    return this;
  }

  /** The client. */
  public HttpClient build() {
    Settings settings =
        new Settings(
            connectTimeout,
            acquireTimeout,
            idleTimeout,
            totalTimeout,
            continueTimeout,
            keepAlive,
            maxConnectionsPerOrigin,
            maxPendingPerOrigin,
            maxLineBytes,
            maxHeaderBytes,
            maxBodyBytes,
            maxCompressionRatio,
            redirects,
            Set.copyOf(sensitive),
            tls == null ? defaultTls() : tls,
            allocator,
            inflaters);
    return new HttpClient(settings, List.copyOf(interceptors), executor, threads);
  }

  private static SSLContext defaultTls() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK has no TLS: set an sslContext.", e);
    }
  }

  private static Duration positive(Duration duration, String name) {
    if (duration.isNegative() || duration.isZero() || duration.toDays() > 36_500) {
      throw new IllegalArgumentException(name + " must be positive, and at most 100 years.");
    }
    return duration;
  }

  private static long atLeast(long least, long value, String name) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be " + least + " or more.");
    }
    return value;
  }
}
