package dev.noleak.checker;

import static dev.noleak.checker.Mending.mended;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom close tells of itself may ask for the failure: it is there until close is through. */
class ClearBesideOtherReaderTest {
  private static final String SOURCE =
      """
      import java.util.*;
      import java.util.concurrent.atomic.*;
      import java.util.function.*;

      class A {
        private static final AtomicIntegerFieldUpdater<A> CLOSED =
            AtomicIntegerFieldUpdater.newUpdater(A.class, "closed");
        private static final java.util.logging.Logger LOG = null;
        volatile int closed;
        int count;
        private Throwable failure;
        lib.Listener listener;
        Consumer<A> consumer;
        Set<A> all;
        void fail(Throwable cause) { failure = cause; }
        void count() { count++; }
        static void count(A a) { a.count++; }
        MEMBER
        public void close() {
          STATEMENT
        }
      }
      """;
  private static final String LISTENER =
      "package lib; public interface Listener { void closed(Object who); void closed(); }";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          finally ~ listener.closed(this); ~ Throwable failure() { return failure; }
          finally ~ listener.closed((Object) this); ~ Throwable failure() { return failure; }
          finally ~ consumer.accept(A.this); ~ Throwable failure() { return failure; }
          finally ~ new Event(this); ~ Throwable failure() { return failure; } static class Event extends EventObject { Event(A a) { super(a); } }
          finally ~ report.run(); ~ private final Runnable report = () -> System.err.println(failure);
          first ~ listener.closed(this); ~ boolean any;
          first ~ listener.closed(); ~ Throwable failure() { return failure; }
          first ~ all.remove(this); ~ Throwable failure() { return failure; }
          first ~ CLOSED.set(this, 1); ~ Throwable failure() { return failure; }
          first ~ LOG.log(java.util.logging.Level.INFO, "{0}", this); ~ Throwable failure() { return failure; }
          first ~ count(this); ~ Throwable failure() { return failure; }
          first ~ count(); ~ private final Runnable report = () -> System.err.println(failure);
          """)
  void clears(String where, String statement, String member) {
    String source = SOURCE.replace("MEMBER", member).replace("STATEMENT", statement);

    String mended = mended(Map.of("A.java", source, "lib/Listener.java", LISTENER), "A.java");

    String first = "close() {\n    failure = null;\n    " + statement;
    String last = "try {\n      " + statement + "\n    } finally {\n      failure = null;\n";
    assertTrue(mended.contains(where.equals("first") ? first : last), mended);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          finally ~ public void flush() throws IOException { if (failure != null) throw new IOException(failure); }
          finally ~ public void flush() throws IOException { if (closed) return; if (failure != null) throw new IOException(failure); }
          first ~ public void rethrow() throws IOException { if (failure != null) throw new IOException(failure); }
          first ~ public void flush() throws IOException { other++; }
          first ~ public String toString() { return "" + failure; }
          """)
  void clearsBesideWhatTheLibraryCalls(String where, String member) {
    String mended =
        mended(
            """
            import java.io.*;

            class A extends FilterOutputStream {
              private Exception failure;
              boolean closed;
              int other;
              A(OutputStream out) { super(out); }
              void fail(Exception cause) { failure = cause; }
              MEMBER
              @Override public void close() throws IOException {
                super.close();
                closed = true;
              }
            }
            """
                .replace("MEMBER", member));

    String first = "IOException {\n    failure = null;\n    super.close();";
    String last = "      closed = true;\n    } finally {\n      failure = null;\n";
    assertTrue(mended.contains(where.equals("first") ? first : last), mended);
  }
}
