package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.testkit.NoLeak;
import java.io.File;
import org.junit.jupiter.api.Test;

/** With the annotation on a field, which gives the tests no tag; and with a name of its own. */
class SurroundingsIT {
  @NoLeak private Object object = new Object();

  @Test
  void areThoseThatSurefireGives() {
    assertTrue(SurroundingsIT.class.desiredAssertionStatus());
    assertEquals(System.getProperty("user.dir"), System.getProperty("basedir"));
    assertTrue(new File("pom.xml").exists());
  }

  @Test
  void holdNothingOfOursButTheTestkit() {
    for (String each : new String[] {"com.google.gson.Gson", "dev.noleak.maven.TestMojo"}) {
      assertThrows(ClassNotFoundException.class, () -> Class.forName(each));
    }
  }
}
