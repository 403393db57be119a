package dev.noleak.testkit.report;

import dev.noleak.testkit.trace.LeakId;
import dev.noleak.testkit.trace.LeakTrace;
import dev.noleak.testkit.trace.Root;
import dev.noleak.testkit.trace.Step;
import dev.noleak.testkit.trace.TraceText;
import dev.noleak.testkit.verdict.Finding;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rulings of a test class as JSON: all that the message has. */
final class ReportJson {
  /** Grows when a reader of the last format would misread the new one. */
  private static final int VERSION = 1;

  private ReportJson() {}

  static String of(String testClass, Collection<Ruling> rulings) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("version", VERSION);
    json.put("testClass", testClass);
    json.put("tests", rulings.stream().map(ReportJson::ruling).toList());
    return Json.text(json);
  }

  private static Map<String, @Nullable Object> ruling(Ruling ruling) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", ruling.test().id());
    json.put("class", ruling.test().type());
    json.put("method", ruling.test().method());
    json.put("displayName", ruling.test().display());
    json.put("status", word(ruling.status()));
    json.put("reason", ruling.reason());
    json.put("dump", ruling.dump() == null ? null : ruling.dump().toString());
    json.put("message", Message.of(ruling));
    json.put("notes", Message.notes(ruling));
    json.put("objects", ruling.findings().stream().map(f -> finding(f, ruling)).toList());
    return json;
  }

  private static Map<String, @Nullable Object> finding(Finding finding, Ruling ruling) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("type", finding.subject().type());
    json.put("rule", word(finding.subject().rule()));
    json.put("reason", finding.subject().reason());
    json.put("place", finding.subject().place());
    json.put("outcome", word(finding.outcome()));
    json.put("leak", finding.isLeak(ruling.softFails()));
    json.put("why", finding.outcome().why());
    json.put("detail", finding.detail());
    LeakTrace trace = finding.trace();
    if (trace != null) {
      Remedy remedy = Remedy.of(finding, ruling.ground());
      json.put("testHoldsIt", remedy.page() == Page.TEST_HOLDS_IT);
      json.put("advice", remedy.advice());
      json.put("page", remedy.page().address());
      json.put("leakId", LeakId.of(trace));
      json.put("trace", trace(trace));
    }
    return json;
  }

  private static Map<String, @Nullable Object> trace(LeakTrace trace) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("root", root(trace.root()));
    json.put("steps", trace.steps().stream().map(ReportJson::step).toList());
    json.put("storedThrowable", trace.storedThrowable());
    json.put("survivor", trace.survivor());
    json.put("text", TraceText.lines(trace));
    return json;
  }

  private static Map<String, @Nullable Object> root(Root root) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("kind", word(root.kind()));
    json.put("thread", root.thread());
    json.put("frame", root.frame());
    json.put("type", root.type());
    return json;
  }

  private static Map<String, @Nullable Object> step(Step step) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("owner", step.owner());
    json.put("holding", word(step.holding()));
    json.put("name", step.name());
    json.put("target", step.target());
    json.put("throwable", step.isThrowable());
    json.put("throwableMessage", step.message());
    return json;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
