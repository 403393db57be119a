package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.Finding.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a value that is read on a closed object, and where reading it is refused. */
class ReadKindTest {
  private static final String SOURCE =
      """
      import java.util.ArrayList;
      import java.util.List;

      class A {
        static class Held {
          Held(Throwable held) {}
        }
        static RuntimeException wrap(Throwable cause) { return new IllegalStateException(cause); }
        static boolean log(Throwable cause) { return cause == null; }
        boolean closed;
        int users;
        static List<Throwable> all;
        java.net.Socket socket;
        java.nio.channels.Channel channel;
        private RuntimeException failure;
        void fail(RuntimeException cause) { failure = cause; users++; }
        native boolean isClosed();
        native boolean isClosed(int user);
        private void ensure() { if (closed) throw new IllegalStateException(); }
        private void ensure2() { ensure(); }
        private void ensure3() { ensure2(); }
        private void ensure4() { ensure3(); }
        private void ensure5() { ensure4(); }
        MEMBER
      }
      """;

  private static @Nullable Kind kind(String member) {
    Compilation compilation =
        Compilation.of(
            Map.of("A.java", SOURCE.replace("MEMBER", member)), "-XepOpt:NoLeak:Report=all");
    assertTrue(compilation.succeeded(), compilation::output);
    return compilation.finding().kind();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          REASON ~ throw failure;
          REASON ~ throw (failure);
          REASON ~ throw (IllegalStateException) failure;
          REASON ~ throw users > 3 ? failure : new IllegalStateException();
          REASON ~ throw new IllegalStateException(failure);
          REASON ~ throw new IllegalStateException("closed", failure.getCause());
          REASON ~ throw wrap(failure);
          REASON ~ new IllegalStateException().initCause(failure);
          REASON ~ RuntimeException reason = failure; throw reason;
          REASON ~ Runnable run = () -> { throw failure; };
          READABLE ~ all.add(failure);
          READABLE ~ log(failure);
          READABLE ~ new Held(failure);
          READABLE ~ new ArrayList<>(List.of(failure));
          READABLE ~ throw new IllegalStateException(failure.getMessage());
          READABLE ~ throw new IllegalStateException(String.valueOf(failure.hashCode()));
          READABLE ~ RuntimeException reason = failure; all.add(reason);
          """)
  void tellsWhatBecomesOfIt(Kind kind, String reading) {
    assertEquals(kind, kind("void send() { if (closed) { %s } } %s".formatted(reading, CLOSE)));
  }

  private static final String CLOSE = "public void close() { closed = true; }";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          DEAD ~ private void send() { if (closed) { throw failure; } }
          DEAD ~ Exception get() { ensure3(); return failure; }
          READABLE ~ Exception get() { ensure5(); return failure; }
          REASON ~ private void await() { while (!closed) { Thread.yield(); } } void send() { await(); throw failure; }
          REASON ~ private void await() { do { Thread.yield(); } while (!closed); } void send() { await(); throw failure; }
          REASON ~ private void await() { for (; !closed; ) { Thread.yield(); } } void send() { await(); throw failure; }
          REASON ~ private void await() { await2(); } private void await2() { while (!closed) { await(); } } void send() { await(); throw failure; }
          DEAD ~ private void a(int i) { if (i > 0) { b(i); } ensure(); } private void b(int i) { a(i - 1); } Exception get() { b(1); return failure; }
          READABLE ~ private void a(int i) { b(i); } private void b(int i) { if (i > 0) { a(i); } } Exception get() { b(1); return failure; }
          READABLE ~ private void a() { for (Object o : all) { users++; } } Exception get() { a(); return failure; }
          DEAD ~ Exception get() { if (socket.isClosed()) { return null; } return failure; }
          DEAD ~ Exception get() { if (this.socket.isClosed()) { return null; } return failure; }
          DEAD ~ Exception get() { if (!channel.isOpen()) { return null; } return failure; }
          DEAD ~ Exception get() { if (isClosed()) { return null; } return failure; }
          DEAD ~ Exception get() { if (this.isClosed()) { return null; } return failure; }
          REASON ~ void send() { if (!socket.isClosed()) { return; } throw failure; }
          REASON ~ void send() { if (channel.isOpen()) { return; } throw failure; }
          READABLE ~ Exception get() { if (!socket.isClosed()) { return null; } return failure; }
          READABLE ~ Exception get() { if (channel.isOpen()) { return null; } return failure; }
          READABLE ~ Exception get() { if (socket.isBound()) { return null; } return failure; }
          READABLE ~ Exception get() { if (isClosed(users)) { return null; } return failure; }
          READABLE ~ Exception get(java.net.Socket s) { if (s.isClosed()) { return null; } return failure; }
          DEAD ~ Exception get() { var s = socket; if (s.isClosed()) { return null; } return failure; }
          READABLE ~ void send(A other) { if (other.isClosed()) { throw failure; } }
          DEAD ~ void send() { if (!closed) { Runnable run = () -> failure.printStackTrace(); } }
          DEAD ~ void send() { if (!closed) { Object o = new Object() { Object kept = failure; }; } }
          READABLE ~ void send() { if (closed) { Object o = new Object() { Object kept = failure; }; } }
          READABLE ~ private RuntimeException make() { users = failure.hashCode(); return new Error2(); } class Error2 extends RuntimeException {} void send() { if (closed) { throw make(); } }
          REASON ~ private RuntimeException make() { return failure; } void send() { if (closed) { throw make(); } }
          READABLE ~ private RuntimeException make() { return failure; } void send() { if (closed) { all.add(make()); } }
          """)
  void tellsWhereItIsRefused(Kind kind, String reader) {
    assertEquals(kind, kind(reader + " " + CLOSE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          DEAD ~ public void close() { if (failure != null) { users++; } closed = true; }
          DEAD ~ public void close() { doClose(); } void doClose() { if (failure != null) { users++; } closed = true; }
          READABLE ~ public void close() { flush(); } void flush() { if (failure != null) { users++; } closed = true; }
          READABLE ~ public void close() { isClosing(); } boolean isClosing() { closed = true; return failure != null; }
          READABLE ~ public void close() { closed = true; } void doClose() { if (failure != null) { users++; } }
          """)
  void tellsReadsOfClosingApart(Kind kind, String closing) {
    assertEquals(kind, kind(closing));
  }
}
