package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.benchmark.Shape;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Code as only generators write it is understood to its end, too. */
class SizeTest {
  @ParameterizedTest
  @EnumSource(Shape.class)
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void flagsTheOneKeptInLargeCode(Shape shape) {
    Compilation compilation = Compilation.of(shape.sources(shape.named() / 4));

    assertTrue(compilation.succeeded(), compilation.output());
    assertEquals("kept", compilation.finding().field());
  }
}
