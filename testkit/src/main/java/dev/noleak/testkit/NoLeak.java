package dev.noleak.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * After a test that passed, what it handed over must be collected; where it is not, the test fails
 * with the shortest strong path that holds it, read from a heap dump. No path, no failure.
 *
 * <p>On a method or a class, a test hands over objects with {@link LeakScope#track}, in a parameter
 * of any test or life-cycle method. On a class it holds for all tests, nested ones too; on a method
 * it adds to its class: the types add up, and an attribute left at its default is that of the
 * class. On a field it hands over the object that the field holds at the end of each test; null is
 * nothing to judge. The attributes of a field's annotation are those of an annotation on its class,
 * {@link #closed()} apart, which is the field's own.
 *
 * <p>To let go of what the test itself holds, the non-final fields of the test instance are set to
 * null before the verdict, when the callbacks of all extensions have run. Where the instance lives
 * on, with {@code Lifecycle.PER_CLASS}, that is at the end of the class. After a test that failed
 * nothing is judged.
 *
 * <p>In parallel runs collections and heap dumps happen one at a time, and the verdicts are as
 * right as otherwise, but {@link #value()} and {@link #repeat()} count instances in the whole JVM:
 * such tests must run alone ({@code @Isolated}).
 *
 * <p>It is not for the size of memory, nor for finding objects that nobody handed over.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.FIELD})
@Tag("noleak")
@ExtendWith(NoLeakExtension.class)
public @interface NoLeak {
  /**
   * Types all of whose instances that the test creates must be collected, those of subtypes too,
   * without being tracked.
   */
  Class<?>[] value() default {};

  /** When to judge. On a class only. */
  Judged judged() default Judged.EACH_METHOD;

  /** What becomes of objects that only soft references hold. */
  SoftReferences softReferences() default SoftReferences.WARN;

  /**
   * For how long to wait for objects that are let go late, in milliseconds, zero or more. A test
   * that does not leak does not wait.
   */
  long patience() default 5_000;

  /**
   * Whether the heap dump of a test that fails is left in the folder of the reports. It holds
   * everything that the JVM knew, passwords too.
   */
  boolean keepDump() default false;

  /** Whether all that is tracked is judged as by {@link LeakScope#closed}. */
  boolean closed() default false;

  /**
   * How often to run the body of the test method, without the life-cycle methods around it: 1, or 3
   * and more. From the second run on, the live instances of the project's own classes may not grow
   * with each run; what only the first one leaves may be a cache.
   */
  int repeat() default 1;
}
