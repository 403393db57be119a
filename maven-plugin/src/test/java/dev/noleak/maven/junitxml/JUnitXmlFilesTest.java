package dev.noleak.maven.junitxml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.maven.run.Outcome;
import dev.noleak.maven.run.Status;
import dev.noleak.maven.runner.Failure;
import dev.noleak.maven.runner.TestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

final class JUnitXmlFilesTest {
  private static final String NASTY = "<b>&\"']]>\u0007\u001b[31m\u202e\ud800\n\tx\uffff";
  private static final String SPELLED = "<b>&\"']]>\\u0007\\u001B[31m\\u202E\\uD800";

  @TempDir private Path folder;

  private static Outcome outcome(
      String type, String method, String display, Status status, Failure failure) {
    return new Outcome(
        new TestName("id", !method.isEmpty(), type, method, display), status, 1234, failure);
  }

  private static Outcome passed(String type) {
    return outcome(type, "closes", "closes()", Status.PASSED, Failure.NONE);
  }

  private Element parsed(String name) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve(name).toFile())
        .getDocumentElement();
  }

  private static String attributes(Element element) {
    NamedNodeMap all = element.getAttributes();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      texts.add(all.item(i).getNodeName() + "=" + all.item(i).getNodeValue());
    }
    return element.getTagName() + texts;
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    NodeList all = parent.getChildNodes();
    for (int i = 0; i < all.getLength(); i++) {
      Node child = all.item(i);
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void tellAllThatSurefireWouldAndNothingOfTheMachine() throws Exception {
    new JUnitXmlFiles(folder)
        .write(
            List.of(
                passed("a.FooTest"),
                outcome("a.FooTest", "named", "its name", Status.SKIPPED, Failure.because("why")),
                outcome(
                    "a.FooTest",
                    "leaks",
                    "leaks(LeakScope)",
                    Status.FAILED,
                    new Failure("LeakError", true, "first\nsecond", "trace\n\tat a.b")),
                outcome(
                    "a.FooTest",
                    "",
                    "FooTest",
                    Status.FAILED,
                    new Failure("java.io.IOException", false, "", "trace"))));

    Element suite = parsed("TEST-a.FooTest.xml");
    assertEquals(
        "testsuite[errors=1, failures=1, name=a.FooTest, skipped=1, tests=4, time=4.936]",
        attributes(suite));
    List<Element> tests = children(suite);
    assertEquals(
        List.of(
            "testcase[classname=a.FooTest, name=closes, time=1.234]",
            "testcase[classname=a.FooTest, name=named: its name, time=1.234]",
            "testcase[classname=a.FooTest, name=leaks, time=1.234]",
            "testcase[classname=a.FooTest, name=FooTest, time=1.234]"),
        tests.stream().map(JUnitXmlFilesTest::attributes).toList());
    assertEquals(List.of(), children(tests.get(0)));
    assertEquals("skipped[message=why]", attributes(children(tests.get(1)).get(0)));
    Element failure = children(tests.get(2)).get(0);
    assertEquals("failure[message=first, type=LeakError]", attributes(failure));
    assertEquals("trace\n\tat a.b", failure.getTextContent());
    Element error = children(tests.get(3)).get(0);
    assertEquals("error[message=, type=java.io.IOException]", attributes(error));
  }

  @Test
  void letNothingIn() throws Exception {
    new JUnitXmlFiles(folder)
        .write(
            List.of(
                outcome(
                    "FooTest",
                    "closes",
                    NASTY,
                    Status.FAILED,
                    new Failure(NASTY, true, NASTY, NASTY))));

    Element test = children(parsed("TEST-FooTest.xml")).get(0);
    assertEquals("closes: " + SPELLED + "\\n\\tx\\uFFFF", test.getAttribute("name"));
    Element failure = children(test).get(0);
    assertEquals(SPELLED, failure.getAttribute("message"));
    assertEquals(SPELLED + "\n\tx\\uFFFF", failure.getTextContent());
  }

  @Test
  void areOneForEachClassByANameThatFits() throws Exception {
    String long1 = "a." + "x".repeat(300) + "1";
    String long2 = "a." + "x".repeat(300) + "2";
    new JUnitXmlFiles(folder)
        .write(
            List.of(
                passed("FooTest$Inside"),
                passed("../K\u00e4seTest"),
                passed("FooTest$Inside"),
                passed(long1),
                passed(long2)));

    List<String> files = files();
    assertEquals(4, files.size(), files.toString());
    String hash = Integer.toHexString("../K\u00e4seTest".hashCode());
    assertEquals("TEST-.._K_seTest-" + hash + ".xml", files.get(0));
    assertEquals("TEST-FooTest$Inside.xml", files.get(1));
    assertEquals("2", parsed("TEST-FooTest$Inside.xml").getAttribute("tests"));
  }

  @Test
  void areGoneOnceDeletedWithThoseOfEarlierTests() throws Exception {
    Files.writeString(folder.resolve("TEST-Old.xml"), "");
    Files.writeString(folder.resolve("findings.sarif"), "");
    JUnitXmlFiles files = new JUnitXmlFiles(folder);
    files.write(List.of(passed("FooTest")));

    files.delete();

    assertEquals(List.of("findings.sarif"), files());
  }
}
