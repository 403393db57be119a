package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.netty.buffer.PooledByteBufAllocator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** That a buffer which nobody gives back fails the test class, so that silence means something. */
class NettyLeaksTest {
  @Test
  void aBufferThatNobodyGivesBackFailsItsClass() {
    List<String> failures = failures(LosingTestCase.class);
    assertEquals(1, failures.size(), failures.toString());
    String report = failures.get(0);
    assertTrue(report.startsWith("Netty: ByteBuf was not released"), report);
    assertTrue(report.contains("LosingTestCase.lose"), report);
    // It was told once, and does not fail this class too.
    assertEquals(List.of(), NettyLeaks.collected());
  }

  @Test
  void aBufferThatIsGivenBackFailsNothing() {
    assertEquals(List.of(), failures(ReleasingTestCase.class));
  }

  private static List<String> failures(Class<?> testCase) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(testCase))
        .execute()
        .allEvents()
        .failed()
        .stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> assertInstanceOf(AssertionError.class, result.getThrowable().orElseThrow()))
        .map(failure -> String.valueOf(failure.getMessage()))
        .toList();
  }

  @ExtendWith(NettyLeaks.class)
  static class LosingTestCase {
    @Test
    void lose() {
      var unused = PooledByteBufAllocator.DEFAULT.buffer(16).writeByte(1);
    }
  }

  @ExtendWith(NettyLeaks.class)
  static class ReleasingTestCase {
    @Test
    void release() {
      PooledByteBufAllocator.DEFAULT.buffer(16).writeByte(1).release();
    }
  }
}
