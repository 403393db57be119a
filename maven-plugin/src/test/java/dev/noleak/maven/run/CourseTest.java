package dev.noleak.maven.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.maven.runner.Event;
import dev.noleak.maven.runner.Event.Kind;
import dev.noleak.maven.runner.Failure;
import dev.noleak.maven.runner.TestName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CourseTest {
  private final List<String> told = new ArrayList<>();
  private final Course course =
      new Course(
          new Progress() {
            @Override
            public void ended(Outcome outcome) {
              told.add(outcome.status() + " " + outcome.test().id());
            }

            @Override
            public void note(String text) {
              told.add(text);
            }
          });

  private void take(Kind kind, TestName test) {
    course.take(new Event(kind, test, 5, Failure.because("why")));
  }

  private static TestName test(String method) {
    return new TestName("id of " + method, true, "FooTest", method, method);
  }

  private static TestName type() {
    return new TestName("id of the class", false, "FooTest", "", "FooTest");
  }

  @Test
  void tellsOfTestsAndOfClassesThatFail() {
    take(Kind.PASSED, test("a"));
    take(Kind.SKIPPED, test("b"));
    take(Kind.NOTE, test("b"));
    take(Kind.PASSED, type());
    take(Kind.FAILED, type());

    assertEquals(
        List.of("PASSED id of a", "SKIPPED id of b", "why", "FAILED id of the class"), told);
    assertEquals(4, course.outcomes().size());
    assertEquals(5, course.outcomes().get(0).millis());
  }

  @Test
  void knowsThatNothingRunsYet() {
    assertEquals("before the first test", course.when());
    assertFalse(course.hasFound());
    assertFalse(course.isDone());
  }

  @Test
  void knowsThatNothingRunsAnyMore() {
    take(Kind.FOUND, test(""));
    take(Kind.STARTED, test("a"));
    take(Kind.PASSED, test("a"));
    take(Kind.DONE, test(""));

    assertEquals("after the last test", course.when());
    assertTrue(course.hasFound());
    assertTrue(course.isDone());
  }

  @Test
  void isNotDoneWhereTheEndOfATestWasNotTold() {
    take(Kind.FOUND, test(""));
    take(Kind.STARTED, test("a"));
    take(Kind.DONE, test(""));

    assertFalse(course.isDone());
    assertEquals("while FooTest.a ran", course.when());
  }

  @Test
  void knowsWhatRuns() {
    take(Kind.STARTED, type());
    assertEquals("in FooTest, in no test", course.when());
    take(Kind.STARTED, test("a"));
    assertEquals("while FooTest.a ran", course.when());
    take(Kind.STARTED, test("b"));
    assertEquals("while FooTest.a, FooTest.b ran", course.when());
    take(Kind.STARTED, test("c"));
    take(Kind.STARTED, test("d"));
    take(Kind.STARTED, test("e"));
    assertEquals("while FooTest.a, FooTest.b, FooTest.c and 2 more ran", course.when());
  }

  @Test
  void knowsWhatBroke() {
    assertEquals("", course.broken());
    take(Kind.BROKEN, test(""));
    assertEquals("why", course.broken());
  }
}
