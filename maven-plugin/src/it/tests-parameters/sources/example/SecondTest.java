package example;

import dev.noleak.testkit.NoLeak;
import org.junit.jupiter.api.Test;

@NoLeak
class SecondTest {
  @Test
  void passes() throws InterruptedException {
    System.out.println("MB: " + Runtime.getRuntime().maxMemory() / (1024 * 1024));
    Thread.sleep(1000L * Integer.getInteger("seconds", 0));
  }
}
