package example;

import lombok.Data;
import lombok.Setter;
import lombok.extern.java.Log;

@Log
class Connection implements AutoCloseable {
  @Setter private Throwable failure;

  static String describe(Address address) {
    return address.getHost() + new Address("b", 2).getPort();
  }

  @Override
  public void close() {
    log.info("closed");
  }

  @Data
  static class Address {
    private final String host;
    private final int port;
  }
}
