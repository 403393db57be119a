package dev.noleak.client.exchange;

/** Where a body comes from: what is left of an exchange in the hands of the response's user. */
interface Source {
  /** More is wanted. */
  void demand();

  /** Nothing more is wanted. */
  void close();

  /** Whether the caller would wait for itself. */
  boolean isOwnThread();
}
