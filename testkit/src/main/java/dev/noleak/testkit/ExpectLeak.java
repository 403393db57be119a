package dev.noleak.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test with a leak that is known: it is judged, and passes while it leaks. Once it no longer
 * leaks it fails, so that the annotation goes too. Has no effect without {@link NoLeak}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ExpectLeak {
  /** Why it leaks, or where that is followed. */
  String value();
}
