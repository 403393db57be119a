package dev.noleak.client.connection;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;

/**
 * Where connections lead to: what one of them may carry, another one to the same origin may too.
 *
 * @param secure whether TLS is spoken
 * @param host without the brackets of an IPv6 address
 * @param port the scheme's own if the URI has none
 */
public record Origin(boolean secure, String host, int port) {
  /** The origin of a URI that was checked when its request was built. */
  public static Origin of(URI uri) {
    boolean secure = "https".equalsIgnoreCase(uri.getScheme());
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    if (host.startsWith("[")) {
      host = host.substring(1, host.length() - 1);
    }
    int port = uri.getPort();
    if (port == -1) {
      port = secure ? 443 : 80;
    }
    return new Origin(secure, host, port);
  }

  InetSocketAddress address() {
    return InetSocketAddress.createUnresolved(host, port);
  }
}
