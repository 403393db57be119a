package dev.noleak.client.benchmark;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** A GET whose body is read whole, of a server that {@link PeersMain} has started. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class PeersBenchmark {
  /** Where the server is. */
  static final String SERVER = "noleak.benchmark.server";

  /** How many bytes the bodies have. */
  static final String[] BODIES = {"100", "30000"};

  private static final int MANY = 16;

  /** Who asks. */
  @Param public Client client = Client.NOLEAK;

  /** How many bytes are in a body. */
  @Param("100")
  public int body;

  private @Nullable Peer peer;

  @Setup
  public void start() throws InterruptedException {
    peer = client.start(System.getProperty(SERVER) + body, MANY);
  }

  @TearDown
  public void stop() throws IOException {
    if (peer != null) {
      peer.close();
    }
  }

  /** One request at a time. */
  @Benchmark
  @Threads(1)
  public byte[] one() throws IOException, InterruptedException, ExecutionException {
    return get();
  }

  /** As many at a time as there are threads that wait. */
  @Benchmark
  @Threads(MANY)
  public byte[] sixteen() throws IOException, InterruptedException, ExecutionException {
    return get();
  }

  private byte[] get() throws IOException, InterruptedException, ExecutionException {
    if (peer == null) {
      throw new IllegalStateException("not started");
    }
    byte[] bytes = peer.get();
    if (bytes.length != body) {
      throw new IllegalStateException(bytes.length + " bytes instead of " + body);
    }
    return bytes;
  }
}
