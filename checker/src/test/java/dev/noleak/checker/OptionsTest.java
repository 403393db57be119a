package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.ErrorProneFlags;
import dev.noleak.checker.Finding.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final String SOURCE =
      """
      class A {
        public void close() {}
      }
      """;

  private static NoLeakOptions options(String name, String value) {
    return NoLeakOptions.of(ErrorProneFlags.fromMap(Map.of(name, value)));
  }

  @Test
  void refusesUnknownReport() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> options("NoLeak:Report", "everything"));

    assertEquals(
        "-XepOpt:NoLeak:Report=everything: must be one of dead, readable, all",
        refusal.getMessage());
  }

  @Test
  void refusesReportInCapitals() {
    assertThrows(IllegalArgumentException.class, () -> options("NoLeak:Report", "Dead"));
  }

  @Test
  void refusesCloseMethodThatIsNoName() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> options("NoLeak:CloseMethods", "hangUp,part now"));

    assertEquals(
        "-XepOpt:NoLeak:CloseMethods=hangUp,part now: 'part now' is no method name; give names"
            + " with commas between them",
        refusal.getMessage());
  }

  @Test
  void tellsCompilerOfRefusal() {
    Compilation compilation =
        Compilation.of(Map.of("A.java", SOURCE), "-XepOpt:NoLeak:Report=everything");

    assertFalse(compilation.succeeded());
    assertTrue(
        compilation.output().contains("must be one of dead, readable, all"), compilation.output());
  }

  @Test
  void defaultsToDeadAndReadable() {
    assertEquals(
        Set.of(Kind.DEAD, Kind.READABLE), NoLeakOptions.of(ErrorProneFlags.empty()).reported());
  }

  @Test
  void takesEachReport() {
    assertEquals(Set.of(Kind.DEAD), options("NoLeak:Report", "dead").reported());
    assertEquals(Set.of(Kind.DEAD, Kind.READABLE), options("NoLeak:Report", "readable").reported());
    assertEquals(Set.of(Kind.values()), options("NoLeak:Report", "all").reported());
  }

  @Test
  void addsCloseMethodsToKnownOnes() {
    var names = options("NoLeak:CloseMethods", " hangUp,, release ,part").furtherCloseMethods();

    assertTrue(names.contains("recycle"));
    assertEquals(List.of("hangUp", "part"), names.subList(names.size() - 2, names.size()));
    assertEquals(names.size(), Set.copyOf(names).size());
  }
}
