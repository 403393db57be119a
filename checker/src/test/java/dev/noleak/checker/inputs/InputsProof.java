package dev.noleak.checker.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Compiles every Java file below some folders, alone and in groups, with our checks and without:
 * but for findings, nobody sees a difference. Not named a test, for it runs in its own profile.
 */
class InputsProof {
  private static final String FOLDERS = "noleak.inputs";
  private static final Path REPORT = Path.of("target", "inputs");

  @Test
  void changesNothingButFindings() throws IOException {
    String folders = System.getProperty(FOLDERS, "").trim();
    assertFalse(folders.isEmpty(), "say which Java files: -D" + FOLDERS + "=FOLDER[,FOLDER]");
    List<String> differences = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    List<String> givenUp = new ArrayList<>();
    System.out.println(Count.HEADER);
    for (String folder : Splitter.on(",").trimResults().split(folders)) {
      Path inputs = Path.of(folder).toAbsolutePath();
      assertTrue(Files.isDirectory(inputs), "-D" + FOLDERS + ": no folder: " + inputs);
      Comparison comparison = new Comparison(inputs);
      System.out.println(comparison.run());
      differences.addAll(comparison.differences());
      findings.addAll(comparison.findings());
      givenUp.addAll(comparison.givenUp());
    }
    Files.createDirectories(REPORT);
    Files.write(REPORT.resolve("findings.txt"), findings);
    Files.write(REPORT.resolve("given-up.txt"), givenUp);
    Files.write(REPORT.resolve("differences.txt"), differences);
    System.out.println("The lines behind these numbers are in checker/" + REPORT);
    assertEquals(List.of(), differences);
  }
}
