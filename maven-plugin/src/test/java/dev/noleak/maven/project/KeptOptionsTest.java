package dev.noleak.maven.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class KeptOptionsTest {

  @Test
  void dropsWhatOnlyJudgesOrGenerates() {
    assertEquals(
        List.of(),
        KeptOptions.of(
            List.of(
                "-Werror",
                "-Xlint:all",
                "-Xplugin:ErrorProne -Xep:NullAway:ERROR",
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-J--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
                "-g",
                "-verbose")));
  }

  @Test
  void keepsWhatChangesWhatCompiles() {
    List<String> options =
        List.of(
            "--add-exports",
            "java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-reads=a=b",
            "--patch-module",
            "m=folder",
            "--enable-preview",
            "-Akey=value",
            "-proc:none",
            "-parameters");

    assertEquals(options, KeptOptions.of(options));
  }

  @Test
  void takesNoValueThatIsNotThere() {
    assertEquals(List.of(), KeptOptions.of(List.of("--add-modules")));
  }
}
