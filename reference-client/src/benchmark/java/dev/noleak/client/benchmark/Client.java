package dev.noleak.client.benchmark;

/** Who is measured. */
public enum Client {
  /** Ours. */
  NOLEAK("NoLeak"),
  /** No client: what Netty's codec alone takes, one request at a time on a connection. */
  NETTY("Netty's codec alone"),
  /** AsyncHttpClient. */
  AHC("AsyncHttpClient"),
  /** OkHttp. */
  OKHTTP("OkHttp"),
  /** Apache HttpClient 5, classic. */
  HC5("Apache HttpClient, classic"),
  /** Reactor Netty. */
  REACTOR("reactor-netty"),
  /** The JDK's. */
  JDK("java.net.http");

  private final String title;

  Client(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** One that asks for {@code uri}, on up to {@code connections} connections. */
  Peer start(String uri, int connections) throws InterruptedException {
    return switch (this) {
      case NOLEAK -> new NoLeakPeer(uri, connections);
      case NETTY -> new NettyPeer(uri, connections);
      case AHC -> new AhcPeer(uri, connections);
      case OKHTTP -> new OkHttpPeer(uri, connections);
      case HC5 -> new HttpComponentsPeer(uri, connections);
      case REACTOR -> new ReactorPeer(uri, connections);
      case JDK -> new JdkPeer(uri);
    };
  }
}
