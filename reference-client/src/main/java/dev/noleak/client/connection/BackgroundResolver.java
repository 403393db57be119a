package dev.noleak.client.connection;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.DefaultNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;

/** Asks the JDK for addresses on other threads: it waits, and all connections would with it. */
final class BackgroundResolver extends AddressResolverGroup<InetSocketAddress> {
  private final Executor executor;

  BackgroundResolver(Executor executor) {
    this.executor = executor;
  }

  @Override
  protected AddressResolver<InetSocketAddress> newResolver(EventExecutor loop) {
    return new Names(loop, executor).asAddressResolver();
  }

  private static final class Names extends DefaultNameResolver {
    private final Executor executor;

    Names(EventExecutor loop, Executor executor) {
      super(loop);
      this.executor = executor;
    }

    @Override
    protected void doResolve(String host, Promise<InetAddress> promise) {
      executor.execute(
          () -> {
            try {
              super.doResolve(host, promise);
            } catch (Exception e) {
              promise.tryFailure(e);
            }
          });
    }
  }
}
