package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which fields share a Throwable; {@code SwitchedOffTest} has which Throwables may be shared. */
class SharedThrowableAccumulatesTest {
  private static List<String> fields(String source) {
    Compilation compilation =
        Compilation.under(SharedThrowableAccumulates.class, Map.of("A.java", source));
    assertTrue(compilation.succeeded(), compilation::output);
    return compilation.findings().stream().map(Finding::field).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { final Exception f = new Exception(); }",
        "class A { void m() { Exception f = new Exception(); } }",
        "class A { static Exception f; static void m(Exception e) { f = e; } }",
        "class A { static Exception f; static void m() { f = new Exception(); } }",
        "class A { static Exception f; { f = new Exception(); } }",
        "class A { static Exception f = null; }",
        "class A { static final Class<?> f = Exception.class; }",
        "class A { static final java.util.function.Supplier<Exception> f = () -> new Exception(); }",
        "class A { static final java.util.function.Supplier<Exception> f = Exception::new; }",
        "class A { static final String f = new Exception().getMessage(); }",
        "class A { static final Throwable f = new Exception().getCause(); }",
        "class A { static final boolean f = java.util.List.of(new Exception()).isEmpty(); }",
        "class A { static final int f = java.util.Objects.hash(new Exception()); }",
        "class A { static final String f = java.util.Objects.toString(new Exception()); }",
        "class A { static final Object f = new java.lang.ref.WeakReference<>(new Exception()); }",
        "class A { static final Exception f; static { f = m(); }"
            + " static Exception m() { throw new IllegalStateException(); } }",
        "class A { static final java.util.List<Exception> f = new java.util.ArrayList<>();"
            + " static void m() { f.add(new Exception()); } }",
        "class A { static final Exception[] f = new Exception[2]; }",
        "class A { static Exception f; static void m(boolean b) { if (b) f = new Exception(); } }",
        "class A { volatile Exception e; static final java.util.concurrent.atomic"
            + ".AtomicReferenceFieldUpdater<A, Exception> F = java.util.concurrent.atomic"
            + ".AtomicReferenceFieldUpdater.newUpdater(A.class, Exception.class, \"e\");"
            + " void m() { F.compareAndSet(this, null, new Exception()); } }",
        "enum A { X; void m() { Exception f = new Exception(); } }",
        "enum A { X; Exception f; void m() { f = new Exception(); } }",
      })
  void ignoresWhatIsNotShared(String source) {
    assertEquals(List.of(), fields(source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { static final Exception f; static { if (Runtime.version().feature() > 8) f = new"
            + " Exception(); else f = new Exception(); } }",
        "class A { static final Exception f = new Exception(); }",
        "class A { private static RuntimeException f = (new IllegalStateException(\"x\")); }",
        "class A { static final Object f = new Error(); }",
        "class A { static final java.io.Serializable f = new Error(); }",
        "class A { static final java.util.List f = java.util.List.of(new Error()); }",
        "class A { static final java.util.concurrent.atomic.AtomicReference f ="
            + " new java.util.concurrent.atomic.AtomicReference(new Error()); }",
        "class A { static final Error[][] f = {{new Error()}}; }",
        "class A { static class Box<T> extends java.util.HashMap<String, T> {}"
            + " static final Box<Error> f = new Box<>(); static { f.put(\"\", new Error()); } }",
        "interface A { Exception f = new Exception(); }",
        "class A { static class Holder { static final Exception f = new Exception(); } }",
        "class A { static final Exception f; static { f = new Exception(); } }",
        "class A { static final Exception f; static { Exception e = new Exception();"
            + " e.setStackTrace(new StackTraceElement[0]); f = e; } }",
        "class A { static Exception f; static Exception m() {"
            + " if (f == null) { f = new Exception(); } return f; } }",
        "class A { static Exception f; static Exception m() {"
            + " if (null != f) { return f; } return f = new Exception(); } }",
        "class A { static volatile Exception f; static Exception m() { Exception e = f;"
            + " if (e == null) { f = e = new Exception(); } return e; } }",
        "class A { static final Exception f = true ? new Exception() : new Error(null, null)"
            + " == null ? new Exception() : new RuntimeException(); }",
        "class A { static final Exception[] f = {new Exception()}; }",
        "class A { static final Exception[][] f = new Exception[][] {{new Exception()}}; }",
        "class A { static final Exception[] f = new Exception[1];"
            + " static { f[0] = new Exception(); } }",
        "class A { static final java.util.List<Exception> f = java.util.List.of(new Exception()); }",
        "class A { static final Object f ="
            + " java.util.Collections.unmodifiableList(java.util.Arrays.asList(new Exception())); }",
        "class A { static final java.util.Map<String, Exception> f ="
            + " java.util.Map.of(\"x\", new Exception()); }",
        "class A { static final java.util.Map<String, Exception> f = new java.util.HashMap<>();"
            + " static { f.put(\"x\", new Exception()); } }",
        "class A { static final java.util.Map<String, Exception> f = new java.util.HashMap<>();"
            + " static Exception m(String s) {"
            + " return f.computeIfAbsent(s, k -> new Exception(k)); } }",
        "class A { static final java.util.concurrent.atomic.AtomicReference<Exception> f ="
            + " new java.util.concurrent.atomic.AtomicReference<>(new Exception()); }",
        "class A { static final java.util.concurrent.atomic.AtomicReference<Exception> f ="
            + " new java.util.concurrent.atomic.AtomicReference<>();"
            + " static void m() { f.compareAndSet(null, new Exception()); } }",
        "class A { static final java.util.concurrent.CompletableFuture<String> f ="
            + " java.util.concurrent.CompletableFuture.failedFuture(new Exception()); }",
        "class A { static final java.util.Optional<Exception> f ="
            + " java.util.Optional.of(new Exception()); }",
        "class A { static final Exception f = m();"
            + " static Exception m() { Exception e = new Exception(); return e; } }",
        "class A { static final Throwable f = new Exception().initCause(null); }",
        "class A { static final Exception f = m(new Exception(), A.class);"
            + " static <T extends Throwable> T m(T t, Class<?> c) { return t; } }",
        "enum A { X; final Exception f = new Exception(); }",
        "enum A { X; final Exception f; A() { f = new Exception(); } }",
        "enum A { X(new Exception()); final Exception f; A(Exception e) { this.f = e; } }",
        // Each constant has a field of its own.
        "enum A { X(null), Y(new Exception()); final Exception f; A(Exception e) { f = e; } }",
        "enum A { X, Y(new Exception()); final Exception f; A() { f = null; }"
            + " A(Exception e) { f = e; } }",
        "enum A { X(new Exception()) { @Override int i() { return 1; } };"
            + " final Exception f; A(Exception e) { f = e; } int i() { return 0; } }",
        // Exceptions where the collections are.
        "class A { static final Exception f = new java.util.concurrent.TimeoutException(); }",
        "class A { static final Exception f = new java.util.NoSuchElementException(\"x\"); }",
        "class A { static final java.util.List<Exception> f ="
            + " java.util.List.of(new java.util.concurrent.CancellationException()); }",
        "class A { static final java.util.concurrent.Future<String> f ="
            + " com.google.common.util.concurrent.Futures.immediateFailedFuture(new Exception()); }",
      })
  void flagsWhatIsShared(String source) {
    assertEquals(List.of("f"), fields(source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { static final Exception f; static { if (Runtime.version().feature() > 8) f = null;"
            + " else f = new Exception(); } }",
        // One arm is enough; which one runs cannot be told.
        "class A { static final Exception f = Math.random() < 1 ? new Exception() : null; }",
        "class A { static final Exception f = m(1); static Exception m(int i) {"
            + " if (i == 2) { return null; } return new Exception(); } }",
        "class A { static final Exception f = new A().m(); Exception m() { return new Exception(); } }",
        "class A { static final Exception f = m(new Exception(), new Exception());"
            + " static <T extends Throwable> T m(T t, T u) { return t; } }",
        "class A { static final Exception f = m(Exception.class, new Exception());"
            + " static <T extends Throwable> T m(Class<T> c, T t) { return c.cast(t); } }",
        "class A { static final Exception f; static { Exception e = new Exception(); e = null;"
            + " f = e; } }",
      })
  void ignoresWhatItCannotBeSureOf(String source) {
    assertEquals(List.of(), fields(source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { @SuppressWarnings(\"SharedThrowableAccumulates\")"
            + " static final Exception f = new Exception(); }",
        "@SuppressWarnings(\"SharedThrowableAccumulates\")"
            + " class A { static final Exception f = new Exception(); }",
        "class A { static Exception f; @SuppressWarnings(\"SharedThrowableAccumulates\")"
            + " static Exception m() { if (f == null) { f = new Exception(); } return f; } }",
      })
  void ignoresSuppressed(String source) {
    assertEquals(List.of(), fields(source));
  }

  @Test
  void flagsEachFieldOnce() {
    assertEquals(
        List.of("f", "g"),
        fields(
            "class A { static Exception f = new Exception(), g = new Exception();"
                + " static Exception m() { if (f == null) { f = new Exception(); } return f; } }"));
  }

  @Test
  void offersNoConstructorThatLibraryLacks() {
    Finding finding =
        Compilation.under(
                SharedThrowableAccumulates.class,
                Map.of(
                    "A.java",
                    """
                    class A extends com.google.common.util.concurrent.UncheckedExecutionException {
                      static final A INSTANCE = new A();
                      A() { super("failed"); }
                    }
                    """))
            .finding();

    assertTrue(
        finding
            .message()
            .contains(
                "Create it anew where it is thrown: UncheckedExecutionException has no constructor"
                    + " that switches both off. Shared"),
        finding::message);
  }

  @Test
  void tellsEveryComponent() {
    Finding finding =
        Compilation.under(
                SharedThrowableAccumulates.class,
                Map.of(
                    "A.java",
                    """
                    package pkg;

                    class A {
                      static class Timeout extends Exception {
                        static final Timeout INSTANCE =
                            new Timeout();
                      }
                    }
                    """))
            .finding();

    assertEquals(
        new Finding(
            "SharedThrowableAccumulates",
            "pkg.A.Timeout",
            null,
            "INSTANCE",
            null,
            "'INSTANCE' shares one Timeout (created in line 6) for as long as its class lives: its"
                + " suppression is on, so every try-with-resources that throws it may add to it,"
                + " for ever, and its backtrace keeps the class loaders of the code that first"
                + " came by. Create it anew where it is thrown, or build it with the four-argument"
                + " constructor (message, cause, false, false). Shared on purpose?"
                + " @SuppressWarnings(\"SharedThrowableAccumulates\") on the field or the class.",
            "https://noleak.dev/checker/docs/SharedThrowableAccumulates.md",
            URI.create("memory:///A.java"),
            5,
            26,
            List.of(),
            "what to keep instead is for you to say"),
        finding);
  }
}
