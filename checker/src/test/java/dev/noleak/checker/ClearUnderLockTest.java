package dev.noleak.checker;

import static dev.noleak.checker.Mending.mended;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A container that a lock guards breaks where it is cleared beside the lock. */
class ClearUnderLockTest {
  private static final String SOURCE =
      """
      import java.util.*;
      import java.util.concurrent.locks.*;

      class A {
        private final ReentrantLock lock = new ReentrantLock();
        private final List<Throwable> failures = new ArrayList<>();
        boolean closed;
        int users;
        synchronized void fail(Throwable cause) { failures.add(cause); }
        native void flush() throws java.io.IOException;
        public void close() throws Exception {
      BODY
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          final ReentrantLock lock = this.lock;|lock.lock();|try {|  !|  users = 1;|} finally {|  lock.unlock();|}
          closed = true;|synchronized (this) {|  !|  users = 1;|}
          synchronized (this) {|  !|  users = 1;|}|flush();
          if (users > 0) throw new Error();|synchronized (this) {|  !|  users = 1;|}
          synchronized (this) {|  if (users > 0) throw new Error();|  !|  users = 1;|}|flush();
          lock.lock();|try {|  !|  users = 1;|} finally {|  lock.unlock();|}|flush();
          !|lock.lock();|flush();|lock.unlock();
          !|flush();|synchronized (this) {|  users = 1;|}
          !|if (closed) return;|synchronized (this) {|  users = 1;|}
          !|System.out.println();|synchronized (this) {|  users = 1;|}
          """)
  void clearsAtFirst(String expected) {
    String mended = expected.replace("!", "failures.clear();");
    String body = expected.replaceAll(" *!\\|", "");
    assertEquals(
        SOURCE.replace("BODY\n", mended.replace('|', '\n').indent(4)),
        mended(SOURCE.replace("BODY\n", body.replace('|', '\n').indent(4))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          synchronized (this) {|  closed = true;|}|flush();|failures.clear(); ~ synchronized (this) {|  failures.clear();|  closed = true;|}|flush();
          """)
  void removesLaterClear(String body, String expected) {
    assertEquals(
        SOURCE.replace("BODY\n", expected.replace('|', '\n').indent(4)),
        mended(SOURCE.replace("BODY\n", body.replace('|', '\n').indent(4))));
  }
}
