package dev.noleak.client.twin;

import java.io.IOException;
import java.util.List;

/**
 * Tells the story: what the check says of each design, and what a test with {@code @NoLeak} says.
 */
public final class Story {
  private final StringBuilder text = new StringBuilder();

  private Story() {}

  /** Prints it. Takes no arguments. */
  public static void main(String... none) throws IOException {
    System.out.println(told());
  }

  static String told() throws IOException {
    Story story = new Story();
    story.step(
        "1. The broken design: a pool holds closed connections, and they what they failed with");
    story.check(Checked.twin("Broken"));
    story.test("its user closes the response", Cases.BrokenClosed.class.getName());

    story.step("2. The first fix: the response clears its connection's field when it is closed");
    story.check(Checked.twin("Broken", "ResponseFix"));
    story.test("its user closes the response", Cases.ResponseFixClosed.class.getName());
    story.test("somebody else ends the connection", Cases.ResponseFixAborted.class.getName());

    story.step(
        "3. The second fix: one line, 'exception = null;', in the close() of the field's own class");
    story.check(Checked.twin("HandlerFix"));
    story.test("its user closes the response", Cases.HandlerFixClosed.class.getName());
    story.test("somebody else ends the connection", Cases.HandlerFixAborted.class.getName());

    story.step("4. The client: its connections have no such field, and one way to end");
    story.check(Checked.client());
    story.test("the server cuts a response", "dev.noleak.client.StoryTest");
    return story.text.toString().strip();
  }

  private void step(String title) {
    text.append('\n').append(title).append('\n');
  }

  private void check(List<String> findings) {
    text.append("   The check:\n");
    add(findings, "no finding");
  }

  private void test(String what, String tests) {
    // The pool is for ever, and the step before has left its connections in there.
    Broken.Pool.DRAINING.clear();
    text.append("   The test, where ").append(what).append(":\n");
    add(Judged.failures(tests), "passes: all is collected");
  }

  private void add(List<String> messages, String none) {
    for (String message : messages.isEmpty() ? List.of(none) : messages) {
      message.lines().forEach(line -> text.append(("      " + line).stripTrailing()).append('\n'));
    }
  }
}
