package dev.noleak.checker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which declared types make a field a slot, and which do not though a Throwable is in their name.
 */
class SlotFormTest {
  private static final String SOURCE =
      """
      import java.lang.ref.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;
      import java.util.function.*;

      class Errors extends ArrayList<Exception> { private static final long serialVersionUID = 1; }
      class ByName extends TreeMap<String, Error> { private static final long serialVersionUID = 2; }
      class Last extends AtomicReference<Throwable> { private static final long serialVersionUID = 3; }
      class Mine extends ThreadLocal<Exception> {}
      class Names extends ArrayList<String> { private static final long serialVersionUID = 4; }

      class A<E extends Exception, S extends Throwable & Runnable> {
        private FIELD;
        void fail(Exception x, Error error, Exception[] all, E e, S s) { STORE; }
        // NOTE
        public void close() {}
      }
      """;

  private static void check(String note, String field, String store) {
    Checking.check(SOURCE.replace("FIELD", field).replace("STORE", store).replace("// NOTE", note));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          static Throwable f | f = x
          WeakReference<Throwable> f | f = new WeakReference<>(x)
          SoftReference<Throwable> f | f = new SoftReference<>(x)
          PhantomReference<Throwable> f | f = new PhantomReference<>(x, null)
          Class<? extends Throwable> f | f = x.getClass()
          Class<?>[] f | f = new Class<?>[] {x.getClass()}
          Supplier<Throwable> f | f = () -> x
          Function<String, Exception> f | f = name -> x
          Callable<Throwable> f | f = () -> x
          Throwable[][] f | f = new Throwable[][] {all}
          List<Class<? extends Throwable>> f = new ArrayList<>() | f.add(x.getClass())
          List<WeakReference<Throwable>> f = new ArrayList<>() | f.add(new WeakReference<>(x))
          Map<String, String> f = new HashMap<>() | f.put("x", x.getMessage())
          Names f = new Names() | f.add(x.getMessage())
          Optional<String> f | f = Optional.of(x.getMessage())
          AtomicReferenceArray<String> f = new AtomicReferenceArray<>(3) | f.set(1, x.getMessage())
          ThreadLocal<String> f = new ThreadLocal<>() | f.set(x.getMessage())
          String f | f = x.toString()
          StackTraceElement[] f | f = x.getStackTrace()
          """)
  void ignores(String field, String store) {
    check("", field, store);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Throwable f | f = x
          volatile Error f | f = error
          E f | f = e
          S f | f = s
          E[] f | f = null; f[2] = e
          Exception[] f | f = all
          AtomicReference<E> f = new AtomicReference<>() | f.set(e)
          AtomicReference<? extends Throwable> f | f = new AtomicReference<>(x)
          AtomicReferenceArray<Error> f = new AtomicReferenceArray<>(3) | f.getAndSet(1, error)
          AtomicReferenceArray<Error> f | f = new AtomicReferenceArray<>(new Error[] {error})
          Optional<? extends Exception> f | f = Optional.ofNullable(x)
          ThreadLocal<Throwable> f = new InheritableThreadLocal<>() | f.set(x)
          InheritableThreadLocal<Throwable> f = new InheritableThreadLocal<>() | f.set(x)
          ThreadLocal<Throwable> f | f = ThreadLocal.withInitial(() -> x); f.set(x)
          Collection<Throwable> f | f = Arrays.asList(all)
          BlockingQueue<Exception> f = new LinkedBlockingQueue<>() | f.offer(x)
          Set<Throwable> f = Collections.newSetFromMap(new IdentityHashMap<>()) | f.add(x)
          CopyOnWriteArrayList<Throwable> f = new CopyOnWriteArrayList<>() | f.addIfAbsent(x)
          Map<Throwable, String> f = new HashMap<>() | f.put(x, "key")
          ConcurrentMap<String, E> f = new ConcurrentHashMap<>() | f.computeIfAbsent("", k -> e)
          Errors f = new Errors() | f.add(x)
          ByName f = new ByName() | f.put("", error)
          Last f = new Last() | f.compareAndSet(null, x)
          Mine f = new Mine() | f.set(x)
          """)
  void flags(String field, String store) {
    check("// BUG: Diagnostic contains: close() keeps the Throwable in '", field, store);
  }
}
