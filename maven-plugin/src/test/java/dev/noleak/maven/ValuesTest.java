package dev.noleak.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

final class ValuesTest {

  @Test
  void takesNothingForFalse() throws MojoExecutionException {
    assertFalse(Values.isTrue("p", null));
    assertFalse(Values.isTrue("p", "false"));
    assertTrue(Values.isTrue("p", " true "));
  }

  @Test
  void takesNoOtherWordForFalse() {
    MojoExecutionException wrong =
        assertThrows(MojoExecutionException.class, () -> Values.isTrue("p", "no"));

    assertEquals("NoLeak: p=no: must be one of true, false", wrong.getMessage());
  }

  @Test
  void counts() throws MojoExecutionException {
    assertEquals(0, Values.count("p", "0"));
    assertThrows(MojoExecutionException.class, () -> Values.count("p", "-1"));
    assertThrows(MojoExecutionException.class, () -> Values.count("p", "1.5"));
  }

  @Test
  void takesMethodNames() throws MojoExecutionException {
    assertEquals("", Values.methodNames("p", null));
    assertEquals("end,stop", Values.methodNames("p", "end, stop"));
    assertThrows(MojoExecutionException.class, () -> Values.methodNames("p", "end()"));
  }

  @Test
  void takesTestPatterns() throws MojoExecutionException {
    assertEquals("", Values.testPatterns("p", " "));
    assertEquals("FooTest,!a.*#b*,C#a b", Values.testPatterns("p", " FooTest , !a.*#b*,\n C#a b "));
    for (String wrong : new String[] {"#closes", "FooTest#", "a,,b", "!", "a#b#c", "a!b", ","}) {
      assertThrows(MojoExecutionException.class, () -> Values.testPatterns("p", wrong), wrong);
    }
  }
}
