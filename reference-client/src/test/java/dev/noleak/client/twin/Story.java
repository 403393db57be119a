package dev.noleak.client.twin;

import java.io.IOException;
import java.util.List;

/**
 * Tells the story: what the check says of each design, and what a test with {@code @NoLeak} says.
 */
public final class Story {
  private Story() {}

  /** Prints it. Takes no arguments. */
  public static void main(String... none) throws IOException {
    tell(
        "1. The broken design. A pool holds closed connections, a connection what it failed with.");
    check(Checked.twin("Broken"));
    test("its user closes the response", Cases.BrokenClosed.class);

    tell("2. The first fix. The response clears the connection's field when it is closed.");
    check(Checked.twin("Broken", "ResponseFix"));
    test("its user closes the response", Cases.ResponseFixClosed.class);
    test("somebody else ends the connection", Cases.ResponseFixAborted.class);

    tell("3. The second fix. One line, 'exception = null;', where the field is: in close().");
    check(Checked.twin("HandlerFix"));
    test("its user closes the response", Cases.HandlerFixClosed.class);
    test("somebody else ends the connection", Cases.HandlerFixAborted.class);

    tell("4. The client. Its connections have no such field, and one way to end.");
    check(Checked.client());
    test("a server cuts the response", "dev.noleak.client.StoryTest");
  }

  private static void tell(String step) {
    System.out.println();
    System.out.println(step);
  }

  private static void check(List<String> findings) {
    System.out.println("   The check:");
    print(findings, "no finding");
  }

  private static void test(String name, Class<?> tests) {
    test(name, tests.getName());
  }

  private static void test(String name, String tests) {
    System.out.println("   The test, where " + name + ":");
    print(Judged.failures(tests), "passes, everything is collected");
  }

  private static void print(List<String> messages, String none) {
    List<String> shown = messages.isEmpty() ? List.of(none) : messages;
    shown.forEach(message -> System.out.println(message.strip().indent(6).stripTrailing()));
  }
}
