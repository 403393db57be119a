package dev.noleak.testkit.example;

import java.util.ArrayList;
import java.util.List;

/** The connections that wait for the next request. */
public final class Pool {
  static final List<Connection> IDLE = new ArrayList<>();

  private Pool() {}

  static Connection connect() {
    return IDLE.isEmpty() ? new Connection() : IDLE.remove(0);
  }

  /** Forgets all connections. */
  public static void clear() {
    IDLE.clear();
  }
}
