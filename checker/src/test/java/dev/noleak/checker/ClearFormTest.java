package dev.noleak.checker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every clear of one statement beside what looks like it and leaves something in the slot. */
class ClearFormTest {
  private static final String SOURCE =
      """
      import java.lang.invoke.*;
      import java.util.*;
      import java.util.concurrent.atomic.*;

      class A {
        static final Throwable NONE = new Throwable("none", null, false, false) {};
        static final Throwable[] NO_ARRAY = new Throwable[0];
        static final Throwable[] FULL_ARRAY = new Throwable[3];
        static final List<Throwable> NO_LIST = List.of();
        static final List<Throwable> SHARED_LIST = new ArrayList<>();
        static final Optional<Throwable> NO_OPTIONAL = Optional.empty();
        static Throwable last;
        final Throwable none = null;
        Throwable plain;
        volatile Throwable updated;
        volatile Throwable handled;
        final AtomicReference<Throwable> reference = new AtomicReference<>();
        AtomicReference<Throwable> loose = new AtomicReference<>();
        AtomicReferenceArray<Throwable> references = new AtomicReferenceArray<>(4);
        Throwable[] array = new Throwable[4];
        List<Throwable> list = new ArrayList<>();
        Vector<Throwable> vector = new Vector<>();
        Map<String, Throwable> map = new HashMap<>();
        Optional<Throwable> optional = Optional.empty();
        ThreadLocal<Throwable> local = new ThreadLocal<>();
        A other;
        private static final AtomicReferenceFieldUpdater<A, Throwable> UPDATER =
            AtomicReferenceFieldUpdater.newUpdater(A.class, Throwable.class, "updated");
        private static final VarHandle HANDLE;
        static {
          try {
            HANDLE = MethodHandles.lookup().findVarHandle(A.class, "handled", Throwable.class);
          } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
          }
        }
        void fail(Throwable x) { STORE; }
        // NOTE
        public void close() { BODY }
      }
      """;

  private static void check(String note, String body) {
    String slot = body.substring(0, body.indexOf(':'));
    String store =
        switch (slot) {
          case "reference", "loose", "local" -> slot + ".set(x)";
          case "references" -> "references.set(2, x)";
          case "array" -> "array[3] = x";
          case "list" -> "list.add(x)";
          case "vector" -> "vector.addElement(x)";
          case "map" -> "map.put(\"\", x)";
          case "optional" -> "optional = Optional.of(x)";
          default -> slot + " = x";
        };
    Checking.check(
        SOURCE
            .replace("STORE", store)
            .replace("// NOTE", note)
            .replace("BODY", body.substring(body.indexOf(':') + 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain: plain = null;",
        "plain: this.plain = (Throwable) null;",
        "plain: plain = NONE;",
        "plain: plain = A.NONE;",
        "plain: plain = other.plain = null;",
        "plain: plain = (other.plain = (NONE));",
        "plain: Throwable was = plain; plain = null; if (was != null) { was.getMessage(); }",
        "plain: if (this.plain != null) { this.plain = null; }",
        "plain: last = this.plain = (handled = null);",
        "plain: plain = updated = NONE;",
        "plain: if (Objects.nonNull(plain)) { plain = null; }",
        "plain: if (Objects.isNull(plain)) { return; } plain = null;",
        "plain: if (null != plain) plain = null; else return;",
        "updated: UPDATER.set(this, null);",
        "updated: UPDATER.lazySet(this, null);",
        "updated: UPDATER.getAndSet(this, null);",
        "updated: UPDATER.updateAndGet(this, before -> null);",
        "updated: UPDATER.getAndUpdate(this, before -> null);",
        "updated: UPDATER.set(this, NONE);",
        "updated: UPDATER.getAndUpdate(this, before -> NONE);",
        "updated: updated = null;",
        "handled: HANDLE.set(this, null);",
        "handled: HANDLE.set(this, (Throwable) null);",
        "handled: HANDLE.setOpaque(this, null);",
        "handled: HANDLE.setRelease(this, null);",
        "handled: HANDLE.setVolatile(this, null);",
        "handled: Object was = HANDLE.getAndSet(this, null);",
        "handled: HANDLE.getAndSetRelease(this, (Throwable) null);",
        "reference: reference.set(null);",
        "reference: reference.setPlain(null);",
        "reference: reference.setOpaque(null);",
        "reference: reference.setRelease(null);",
        "reference: reference.lazySet(null);",
        "reference: reference.getAndSet(null);",
        "reference: reference.set(NONE);",
        "reference: reference.updateAndGet(before -> null);",
        "reference: reference.updateAndGet(before -> { return null; });",
        "reference: reference.getAndUpdate(before -> (null));",
        "reference: reference.accumulateAndGet(null, (before, given) -> null);",
        "reference: reference.getAndUpdate(before -> A.NONE);",
        "reference: if (reference.get() != null) { reference.set(null); }",
        "reference: AtomicReference<Throwable> mine = reference; mine.set(null);",
        "loose: loose = new AtomicReference<>();",
        "loose: loose = new AtomicReference<>(null);",
        "loose: loose = null;",
        "references: references = new AtomicReferenceArray<>(4);",
        "references: references = null;",
        "array: Arrays.fill(array, null);",
        "array: Arrays.fill(this.array, NONE);",
        "array: Arrays.fill(array, 0, this.array.length, null);",
        "array: array = null;",
        "array: array = new Throwable[8];",
        "array: array = new Throwable[] {null, NONE};",
        "array: array = NO_ARRAY;",
        "list: list.clear();",
        "list: list = null;",
        "list: list = new ArrayList<>(16);",
        "list: list = List.of();",
        "list: list = Collections.emptyList();",
        "list: list = Collections.synchronizedList(new ArrayList<>());",
        "list: list = new ArrayList<>(List.of());",
        "list: list = NO_LIST;",
        "vector: vector.removeAllElements();",
        "list: list = other.list = new ArrayList<>();",
        "map: map.clear();",
        "map: map.values().clear();",
        "map: map.keySet().clear();",
        "map: map.entrySet().removeIf(each -> true);",
        "map: Iterator<Map.Entry<String, Throwable>> it = map.entrySet().iterator(); while (it.hasNext()) { it.next(); it.remove(); }",
        "map: map = null;",
        "map: map = new TreeMap<>();",
        "map: map = Map.of();",
        "map: map = Collections.emptyMap();",
        "map: map = Collections.synchronizedMap(new HashMap<>());",
        "optional: optional = Optional.empty();",
        "optional: optional = null;",
        "optional: optional = Optional.ofNullable(null);",
        "optional: optional = NO_OPTIONAL;",
        "optional: if (optional.isPresent()) { optional = Optional.empty(); }",
        "local: local.remove();",
        "local: local.set(null);",
        "local: local = new ThreadLocal<>();",
      })
  void ignores(String body) {
    check("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain: plain = last;",
        "plain: plain = plain;",
        "plain: plain = other.plain = last;",
        "plain: other.plain = null;",
        "plain: new A().plain = null;",
        "plain: { Throwable plain = null; plain = NONE; }",
        "plain: Throwable mine = plain; mine = null;",
        "plain: if (Objects.isNull(plain)) { plain = null; }",
        "plain: if (Objects.nonNull(other)) { plain = null; }",
        "plain: if (other != null) plain = null;",
        "plain: if (plain instanceof Error) plain = null;",
        "plain: plain = other == null ? null : last;",
        "updated: UPDATER.get(this);",
        "updated: UPDATER.lazySet(other, null);",
        "updated: UPDATER.set(this, last);",
        "updated: UPDATER.compareAndSet(this, last, null);",
        "updated: UPDATER.updateAndGet(this, before -> before);",
        "handled: HANDLE.getVolatile(this);",
        "handled: HANDLE.set(other, (Throwable) null);",
        "handled: HANDLE.setRelease(this, last);",
        "handled: boolean done = HANDLE.weakCompareAndSet(this, last, null);",
        "reference: reference.get();",
        "reference: reference.set(last);",
        "reference: reference.getAndSet(last);",
        "reference: other.reference.set(null);",
        "reference: reference.updateAndGet(before -> before);",
        "reference: reference.updateAndGet(before -> last);",
        "reference: reference.updateAndGet(before -> { return last; });",
        "reference: reference.weakCompareAndSetPlain(last, null);",
        "reference: new AtomicReference<Throwable>().set(null);",
        "loose: loose = new AtomicReference<>(last);",
        "loose: loose = new AtomicReference<>(loose.get());",
        "loose: loose = other.loose;",
        "references: references.set(2, null);",
        "references: references = new AtomicReferenceArray<>(array);",
        "array: Arrays.fill(array, last);",
        "array: Arrays.fill(array, 0, 2, null);",
        "array: Arrays.fill(array, 1, array.length, null);",
        "array: Arrays.fill(array, 0, other.array.length, null);",
        "array: Arrays.fill(array, 0, array.length, last);",
        "array: array = FULL_ARRAY;",
        "array: Arrays.fill(other.array, null);",
        "array: array[3] = null;",
        "array: array = array.clone();",
        "array: array = Arrays.copyOf(array, 2);",
        "array: array = new Throwable[] {null, last};",
        "list: list.size();",
        "list: list.remove(0);",
        "list: other.list.clear();",
        "list: list.subList(0, 1).clear();",
        "list: new ArrayList<>(list).clear();",
        "list: list = List.of(last);",
        "list: list = List.copyOf(list);",
        "list: list = Collections.synchronizedList(list);",
        "list: list = Collections.synchronizedList(new ArrayList<>(list));",
        "list: list = SHARED_LIST;",
        "list: list = Collections.unmodifiableList(list);",
        "map: map.remove(\"\");",
        "map: map.values().remove(last);",
        "map: map.keySet().removeIf(each -> each.isEmpty());",
        "map: new HashMap<>(map).values().clear();",
        "map: map.put(\"\", null);",
        "map: map = new TreeMap<>(map);",
        "map: map = Map.of(\"\", last);",
        "optional: optional = Optional.of(last);",
        "optional: optional = Optional.ofNullable(last);",
        "optional: optional = optional.filter(each -> each instanceof Error);",
        "optional: if (optional.isEmpty()) { optional = Optional.empty(); }",
        "local: local.get();",
        "local: local.set(last);",
        "local: other.local.remove();",
      })
  void flags(String body) {
    check("// BUG: Diagnostic contains: close() keeps the Throwable in '", body);
  }
}
