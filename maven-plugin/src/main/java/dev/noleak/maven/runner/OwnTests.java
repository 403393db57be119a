package dev.noleak.maven.runner;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Lets the {@code @NoLeak} tests through: those with the tag that it carries, and those of classes
 * with a field that is annotated, which JUnit gives no tag.
 */
final class OwnTests implements PostDiscoveryFilter {
  private static final TestTag TAG = TestTag.create("noleak");
  private static final String ANNOTATION = "dev.noleak.testkit.NoLeak";

  private final TestPatterns patterns;

  OwnTests(TestPatterns patterns) {
    this.patterns = patterns;
  }

  @Override
  public FilterResult apply(TestDescriptor test) {
    return FilterResult.includedIf(isAskedFor(test) && isOwn(test));
  }

  private boolean isAskedFor(TestDescriptor test) {
    TestSource source = test.getSource().orElse(null);
    if (source instanceof MethodSource method) {
      return patterns.match(method.getClassName(), method.getMethodName());
    }
    return source instanceof ClassSource type && patterns.match(type.getClassName(), "");
  }

  private static boolean isOwn(TestDescriptor test) {
    return test.getTags().contains(TAG) || watchesAField(test);
  }

  private static boolean watchesAField(TestDescriptor test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(source -> ((MethodSource) source).getJavaClass())
        .filter(OwnTests::watchesAField)
        .isPresent();
  }

  private static boolean watchesAField(Class<?> type) {
    for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
      for (Class<?> at = around; at != null; at = at.getSuperclass()) {
        if (declaresOne(at)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean declaresOne(Class<?> type) {
    try {
      for (Field field : type.getDeclaredFields()) {
        for (Annotation annotation : field.getAnnotations()) {
          if (annotation.annotationType().getName().equals(ANNOTATION)) {
            return true;
          }
        }
      }
    } catch (LinkageError e) {
      // The type of a field is not there: JUnit will say so if it matters.
    }
    return false;
  }
}
