package dev.noleak.testkit.report;

import dev.noleak.testkit.trace.Holding;
import dev.noleak.testkit.trace.LeakTrace;
import dev.noleak.testkit.trace.Root;
import dev.noleak.testkit.trace.Step;
import java.util.Optional;
import java.util.Set;

/**
 * The test itself, or what runs it, as the holder of an object: a leak of the test.
 *
 * @param what holds it, as the end of "your test holds it: …"
 * @param remedy what to do, as a sentence
 */
record TestHolder(String what, String remedy) {
  private static final String PARAMETERS = "org.junit.jupiter.params.";
  private static final String NO_ARGUMENT =
      "Make the object in the test itself, or hand over a Supplier of it: JUnit keeps the arguments.";
  private static final String PLAIN_CALL = "dev.noleak.testkit.LeakCheck";
  private static final String STORE = "org.junit.platform.engine.support.store.";
  private static final Set<String> RUNNERS =
      Set.of("org.apache.maven.surefire.", "org.junit.platform.", "org.junit.jupiter.engine.");

  /** The holder in {@code trace} that belongs to the test. */
  static Optional<TestHolder> in(LeakTrace trace, TestGround ground) {
    Optional<Step> field = ownField(trace, ground.classes());
    if (field.isPresent()) {
      return field.map(TestHolder::field);
    }
    if (touches(trace, PARAMETERS)) {
      return Optional.of(new TestHolder("an argument of the parameterized test", NO_ARGUMENT));
    }
    if (touches(trace, STORE)) {
      return Optional.of(
          new TestHolder(
              "an extension keeps it in a store of JUnit",
              "Have the extension use the store of the test method, or remove the value after each test."));
    }
    return local(trace.root(), ground.classes())
        .or(() -> runner(trace))
        .or(() -> stack(trace.root(), ground.thread()));
  }

  /**
   * The field of the test from which nothing but collections leads to the object. A server in a
   * field of the test that forgets no connection is no leak of the test.
   */
  private static Optional<Step> ownField(LeakTrace trace, Set<String> testClasses) {
    for (int i = trace.steps().size() - 1; i >= 0; i--) {
      Step step = trace.steps().get(i);
      if (testClasses.contains(step.owner())) {
        return isField(step) ? Optional.of(step) : Optional.empty();
      }
      if (!step.owner().startsWith("java.")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isField(Step step) {
    return step.holding() == Holding.FIELD || step.holding() == Holding.STATIC_FIELD;
  }

  private static TestHolder field(Step step) {
    boolean isStatic = step.holding() == Holding.STATIC_FIELD;
    String field = Names.simple(step.owner()) + "." + step.name();
    return new TestHolder(
        (isStatic ? "its static field " : "its field ") + field,
        isStatic
            ? "Set the field to null in an @AfterEach or @AfterAll method, or make it an instance field that is not final."
            : "Remove 'final' from the field, so that NoLeak can empty it after the test.");
  }

  private static Optional<TestHolder> local(Root root, Set<String> testClasses) {
    String frame = root.frame();
    if (frame == null) {
      return Optional.empty();
    }
    if (frame.startsWith(PLAIN_CALL + ".")) {
      return Optional.of(
          new TestHolder(
              "the body that was handed to LeakCheck captures it",
              "Make the object in the body, not before it."));
    }
    boolean isOurs =
        testClasses.stream()
            .anyMatch(
                name -> frame.startsWith(name + ".") || frame.startsWith(Names.simple(name) + "."));
    return isOurs
        ? Optional.of(
            new TestHolder(
                "a local variable in " + frame,
                "Let the threads that the test started end before it does, or make the object in a method of its own."))
        : Optional.empty();
  }

  private static Optional<TestHolder> stack(Root root, String thread) {
    return root.kind() == Root.Kind.JAVA_LOCAL && thread.equals(root.thread())
        ? Optional.of(
            new TestHolder(
                "what runs the test has it on its stack, as an argument of a parameterized test most likely",
                NO_ARGUMENT))
        : Optional.empty();
  }

  private static Optional<TestHolder> runner(LeakTrace trace) {
    return RUNNERS.stream().anyMatch(runner -> touches(trace, runner))
        ? Optional.of(
            new TestHolder(
                "what runs the tests keeps it, in the failure of another test most likely",
                "Mend the failing tests first, and run again."))
        : Optional.empty();
  }

  private static boolean touches(LeakTrace trace, String prefix) {
    return trace.root().type().startsWith(prefix)
        || trace.steps().stream().anyMatch(step -> step.owner().startsWith(prefix));
  }
}
