package dev.noleak.maven.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class FailureTest {

  @Test
  void hasAllThatIsPrinted() {
    Failure failure = Failure.of(new IllegalStateException("no", new RuntimeException("why")));

    assertEquals("java.lang.IllegalStateException", failure.type());
    assertEquals("no", failure.message());
    assertTrue(failure.trace().contains("Caused by: java.lang.RuntimeException: why"));
    assertFalse(failure.isAssertion());
  }

  @Test
  void knowsAssertions() {
    assertTrue(Failure.of(new AssertionError()).isAssertion());
    assertEquals("", Failure.of(new AssertionError()).message());
  }

  @Test
  void survivesAMessageThatThrows() {
    Failure failure = Failure.of(new Unspeakable());

    assertEquals(Unspeakable.class.getName(), failure.type());
    assertEquals("", failure.message());
  }

  @Test
  void survivesWhateverAMessageThrows() {
    Failure failure = Failure.of(new Unlinked());

    assertEquals(Unlinked.class.getName(), failure.type());
    assertEquals(Unlinked.class.getName(), failure.trace());
  }

  private static final class Unlinked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new NoClassDefFoundError("a class that only words need");
    }
  }

  private static final class Unspeakable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no words");
    }
  }
}
