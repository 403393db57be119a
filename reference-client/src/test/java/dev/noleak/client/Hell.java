package dev.noleak.client;

import java.io.IOException;

/** What a server from hell does, and what a user does with it. */
final class Hell {
  private static final String LENGTH = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n";
  private static final String CHUNKS = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

  private Hell() {}

  /** How the connection ends. */
  enum End {
    CLOSE,
    RESET,
    STALL,
    HALF_CLOSE;

    void of(RawServer.Peer peer) throws IOException {
      switch (this) {
        case CLOSE -> {}
        case RESET -> peer.reset();
        // The next request on it can only come after a whole response.
        case STALL -> {}
        case HALF_CLOSE -> {
          peer.halfClose();
          peer.awaitEnd();
        }
      }
    }
  }

  /** How much of the response comes before. */
  enum Place {
    BEFORE_STATUS(""),
    IN_STATUS_LINE("HTTP/1.1 20"),
    IN_HEADERS("HTTP/1.1 200 OK\r\nContent-Len"),
    AFTER_HEADERS(LENGTH),
    IN_BODY(LENGTH + "abc"),
    IN_CHUNK_SIZE(CHUNKS + "3\r\nabc\r\n1"),
    IN_CHUNK(CHUNKS + "a\r\nabc"),
    BEFORE_TRAILER_END(CHUNKS + "3\r\nabc\r\n0\r\nX-Sum: 1\r\n"),
    AFTER_LAST_BYTE(LENGTH + "0123456789");

    final String bytes;

    Place(String bytes) {
      this.bytes = bytes;
    }

    boolean hasHead() {
      return compareTo(AFTER_HEADERS) >= 0;
    }
  }

  /** What becomes of the response, or of the wait for it. */
  enum Use {
    DROPPED,
    READ_TO_THE_ERROR,
    CLOSED_EARLY,
    CANCELLED,
    SUBSCRIBED_TO_THE_ERROR,
    SUBSCRIPTION_CANCELLED,
    SUBSCRIPTION_DROPPED;

    /** Without a response there is nothing to close and nothing to subscribe to. */
    boolean needsResponse() {
      return this == CLOSED_EARLY || compareTo(SUBSCRIBED_TO_THE_ERROR) >= 0;
    }

    /** Nobody reads the body, so the end of the connection goes unseen, until a timeout. */
    boolean leavesItToATimeout() {
      return this == DROPPED || this == SUBSCRIPTION_DROPPED;
    }
  }

  /** A server that does on each connection what the request's path names. */
  static RawServer server() throws IOException {
    return RawServer.start(
        peer -> {
          End end = End.STALL;
          while (end == End.STALL) {
            String head = peer.request();
            if (head.isEmpty()) {
              return;
            }
            String[] cell = head.split(" ", 3)[1].substring(1).split("/", 2);
            // What is not read would turn a close into a reset.
            peer.body(4);
            peer.send(Place.valueOf(cell[1]).bytes);
            end = End.valueOf(cell[0]);
            end.of(peer);
          }
        });
  }

  /** The address of a cell of the matrix. */
  static String uri(RawServer server, End end, Place place) {
    return server.uri() + end + "/" + place;
  }
}
