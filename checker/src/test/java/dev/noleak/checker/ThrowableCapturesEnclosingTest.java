package dev.noleak.checker;

import org.junit.jupiter.api.Test;

class ThrowableCapturesEnclosingTest {
  private static void check(String... sources) {
    Checking.check(ThrowableCapturesEnclosing.class, sources);
  }

  @Test
  void ignoresOtherInnerClasses() {
    check("class A { class Inner {} Object open() { return new Object() {}; } }");
  }

  @Test
  void ignoresTopLevelAndStaticNestedClasses() {
    check(
        "class A extends Exception {}",
        "class B { static class Nested extends Exception {} void fail() { new Nested(); } }",
        "interface C { class Member extends Exception {} }");
  }

  @Test
  void ignoresStaticContexts() {
    check(
        """
        class A {
          static final Exception IN_FIELD = new Exception() {};
          static { new Exception() {}; }
          static Exception fail() {
            class Local extends Exception {}
            Runnable inLambda = () -> new Exception() {};
            return new Local();
          }
        }
        """);
  }

  @Test
  void ignoresArgumentOfConstructorCall() {
    check(
        """
        class A extends Exception {
          A(Throwable cause) { super(cause); }
          A() { this(new Exception() {}); }
          A(int i) { super(new Exception() {}); }
        }
        """);
  }

  @Test
  void ignoresPrivateClassThatNobodyCreates() {
    check("class A { private class Inner extends Exception {} }");
  }

  @Test
  void ignoresLocalClassThatNobodyCreates() {
    check("class A { void fail() { class Local extends Exception {} } }");
  }

  @Test
  void ignoresAbstractClassWhoseSubclassIsToBlame() {
    check(
        """
        class A {
          abstract class Base extends Exception {}
          // BUG: Diagnostic contains: Inner keeps the A
          class Inner extends Base {}
        }
        """);
  }

  @Test
  void ignoresSuppressed() {
    check(
        """
        class A {
          @SuppressWarnings("ThrowableCapturesEnclosing")
          class Inner extends Exception {}
          @SuppressWarnings("ThrowableCapturesEnclosing")
          Exception fail() { return new Exception() {}; }
          @SuppressWarnings("ThrowableCapturesEnclosing")
          Exception field = new Exception() {};
        }
        """,
        """
        @SuppressWarnings("ThrowableCapturesEnclosing")
        class B {
          class Inner extends Exception {}
        }
        """);
  }

  @Test
  void flagsInnerClassWhoeverCreatesIt() {
    check(
        """
        class A {
          // BUG: Diagnostic contains: Inner keeps the A that it is created in.
          public class Inner extends Exception {}
        }
        """);
  }

  @Test
  void flagsPrivateInnerClassThatIsCreated() {
    check(
        """
        class A {
          // BUG: Diagnostic contains: Inner (created in line 6) keeps the A
          private class Inner extends Exception {}

          Exception fail() {
            return new Inner();
          }
        }
        """);
  }

  @Test
  void flagsPrivateInnerClassThatIsCreatedByReference() {
    check(
        """
        class A {
          // BUG: Diagnostic contains: Inner (created in line 4)
          private class Inner extends Exception {}
          java.util.function.Supplier<Exception> failures = Inner::new;
        }
        """);
  }

  @Test
  void flagsInnerClassThatIsCreatedInNamedObject() {
    check(
        """
        class A {
          // BUG: Diagnostic contains: Inner (created in line 4)
          private class Inner extends Exception {}
          static Exception fail(A a) { return a.new Inner(); }
        }
        """);
  }

  @Test
  void flagsAbstractInnerClassThatOthersMayExtend() {
    check(
        """
        class A {
          // BUG: Diagnostic contains: Base keeps
          public abstract class Base extends Exception {}
        }
        """);
  }

  @Test
  void flagsAnonymousClass() {
    check(
        """
        class A {
          Exception fail() {
            // BUG: Diagnostic contains: This anonymous Exception keeps the A
            return new Exception() {};
          }
        }
        """);
  }

  @Test
  void flagsAnonymousClassInLambda() {
    check(
        """
        class A {
          Runnable task() {
            return () -> {
              // BUG: Diagnostic contains: keeps the A
              throw new RuntimeException() {};
            };
          }
        }
        """);
  }

  @Test
  void flagsAnonymousClassInFieldAndInitializer() {
    check(
        """
        class A {
          // BUG: Diagnostic contains: keeps the A
          Exception field = new Exception() {};
          {
            // BUG: Diagnostic contains: keeps the A
            field = new Exception() {};
          }
        }
        """);
  }

  @Test
  void flagsLocalClass() {
    check(
        """
        class A {
          Exception fail() {
            // BUG: Diagnostic contains: Local (created in line 5) keeps the A
            class Local extends Exception {}
            return new Local();
          }
        }
        """);
  }

  @Test
  void flagsBodyOfEnumConstant() {
    check(
        """
        enum A {
          FIRST {
            @Override Exception fail() {
              // BUG: Diagnostic contains: keeps the anonymous A
              return new Exception() {};
            }
          };
          abstract Exception fail();
        }
        """);
  }

  @Test
  void flagsObjectAroundTheOneUnderConstruction() {
    check(
        """
        class A {
          class Inner extends Exception {
            Inner(Throwable cause) { super(cause); }
            // BUG: Diagnostic contains: This anonymous Exception keeps the A
            Inner() { this(new Exception() {}); }
          }
        }
        """
            .replace("  class Inner", "  // BUG: Diagnostic contains: Inner keeps\n  class Inner"));
  }
}
