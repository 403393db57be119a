package dev.noleak.maven.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.maven.runner.Event.Kind;
import org.junit.jupiter.api.Test;

final class EventTest {
  private static final String ANYTHING =
      "a\tb\\n\r\nc \u202e\u0000\ud800 \ud83d\ude00 \\0041 \u00e9";

  @Test
  void staysTheSameOnItsWay() {
    Event event =
        new Event(
            Kind.FAILED,
            new TestName("id" + ANYTHING, true, "type" + ANYTHING, "method", ANYTHING),
            12,
            new Failure("exception", true, ANYTHING, ANYTHING + ANYTHING));

    assertEquals(event, Event.of(event.line()));
  }

  @Test
  void isOneLineOfAscii() {
    String line = Event.of(Kind.NOTE, TestName.NONE, ANYTHING).line();

    assertTrue(line.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= '~')), line);
  }

  @Test
  void mayBeWithoutAnything() {
    assertEquals(Event.of(Kind.DONE), Event.of(Event.of(Kind.DONE).line()));
  }
}
