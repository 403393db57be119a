package dev.noleak.checker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Containers that are emptied element by element. */
class DrainTest {
  private static final String SOURCE =
      """
      import java.util.ArrayDeque;
      import java.util.ArrayList;
      import java.util.Deque;
      import java.util.Iterator;
      import java.util.List;

      class A {
        private final List<Throwable> list = new ArrayList<>();
        private final Deque<Throwable> deque = new ArrayDeque<>();
        void fail(Throwable cause) { FIELD.add(cause); }
        // NOTE
        public void close() {
          BODY
        }
      }
      """;

  private static final String MAP =
      """
      import java.util.*;

      class A {
        private final Map<String, Throwable> map = new HashMap<>();
        void fail(Throwable cause) { map.put("", cause); }
        // NOTE
        public void close() { BODY }
      }
      """;

  private static void check(String field, String note, String body) {
    Checking.check(SOURCE.replace("FIELD", field).replace("// NOTE", note).replace("BODY", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (list.isEmpty() == false) { list.remove(0); }",
        "while (list.size() > 0) { list.remove(0); }",
        "while (0 < list.size()) { list.remove(list.size() - 1); }",
        "while (list.size() != 0) { list.remove(0); }",
        "while (list.size() >= 1) { list.remove(0); }",
        "if (list.size() == 0) { return; } list.clear();",
        "if (list.size() < 1 || 0 >= list.size()) { return; } list.clear();",
        "list.removeIf(each -> true);",
        "Iterator<Throwable> it = list.iterator(); while (it.hasNext()) { it.next(); it.remove(); }",
        "for (Iterator<Throwable> i = list.iterator(); i.hasNext(); ) { i.next(); i.remove(); }",
        "Iterator<Throwable> it = list.iterator(); while (it.hasNext()) { it.next(); it.remove(); if"
            + " (list.size() > 3) { continue; } list.size(); }",
        "Iterator<Throwable> it = list.iterator(); while (it.hasNext()) { Throwable next = it.next();"
            + " for (Throwable t : next.getSuppressed()) { if (t == next) { continue; } } it.remove(); }",
      })
  void ignoresDrainedList(String body) {
    check("list", "", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (!deque.isEmpty()) { deque.pop(); }",
        "for (Throwable t; (t = deque.pollLast()) != null; ) { System.out.println(t); }",
        "do {} while (deque.poll() != null);",
        "for (Throwable t = deque.poll(); t != null; t = deque.poll()) { System.out.println(t); }",
        "Throwable t = deque.pollFirst(); while (t != null) { System.out.println(t); t ="
            + " this.deque.pollFirst(); }",
        "Throwable t; do { t = deque.poll(); } while (t != null);",
        "while (true) { Throwable t = deque.poll(); if (t == null) { break; } }",
      })
  void ignoresDrainedDeque(String body) {
    check("deque", "", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (list.size() > 1) { list.remove(0); }",
        "while (list.size() >= 0) { if (list.isEmpty()) { list.add(new Error()); return; } }",
        "if (list.size() < 3) { return; } list.clear();",
        "if (5 != list.size()) { return; } list.clear();",
        "list.removeIf(each -> each instanceof Error);",
        "list.removeIf(each -> false);",
        "Iterator<Throwable> it = list.iterator(); while (it.hasNext()) { it.next(); }",
        "Iterator<Throwable> it = list.iterator(); while (it.hasNext()) { if (it.next() instanceof"
            + " Error) { it.remove(); } }",
        "Iterator<Throwable> it = list.iterator(); while (it.hasNext()) { if (it.next() instanceof"
            + " Error) { continue; } it.remove(); }",
        "for (Iterator<Throwable> it = list.iterator(); it.hasNext(); ) { if (it.next() instanceof"
            + " Error) continue; it.remove(); }",
        "Iterator<Throwable> it = list.iterator(); all: while (it.hasNext()) { for (Throwable t :"
            + " it.next().getSuppressed()) { if (t instanceof Error) { continue all; } } it.remove(); }",
        "Iterator<String> it = List.of(\"\").iterator(); while (it.hasNext()) { it.remove(); }",
      })
  void flagsListThatKeepsSome(String body) {
    check("list", "// BUG: Diagnostic contains: 'list'", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deque.poll();",
        "Throwable t = deque.poll(); while (t != null) { t = t.getCause(); }",
        "Throwable t = deque.poll(); while (t != null) { t = new ArrayDeque<>(deque).poll(); }",
        "while (deque.size() > 8) { deque.pop(); }",
        "Throwable t = deque.poll(); if (t != null) { t = deque.poll(); }",
        "for (int i = 0; i < 4 && deque.poll() != null; i++) {}",
      })
  void flagsDequeThatKeepsSome(String body) {
    check("deque", "// BUG: Diagnostic contains: 'deque'", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "map.values().clear();",
        "map.keySet().clear();",
        "map.entrySet().removeIf(each -> true);",
        "Iterator<Throwable> it = map.values().iterator();"
            + " while (it.hasNext()) { it.next(); it.remove(); }",
        "for (Iterator<Map.Entry<String, Throwable>> it = map.entrySet().iterator(); it.hasNext(); )"
            + " { System.out.println(it.next()); it.remove(); }",
        "if (map.keySet().isEmpty()) { return; } map.clear();",
      })
  void ignoresMapDrainedThroughView(String body) {
    Checking.check(MAP.replace("BODY", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "map.values().remove(null);",
        "map.keySet().removeIf(each -> each.isEmpty());",
        "new HashMap<>(map).values().clear();",
        "for (var it = map.keySet().iterator(); it.hasNext(); ) { it.next(); }",
      })
  void flagsMapThatKeepsSome(String body) {
    Checking.check(
        MAP.replace("// NOTE", "// BUG: Diagnostic contains: 'map'").replace("BODY", body));
  }
}
