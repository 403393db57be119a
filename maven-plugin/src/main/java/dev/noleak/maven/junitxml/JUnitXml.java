package dev.noleak.maven.junitxml;

import dev.noleak.maven.run.Outcome;
import dev.noleak.maven.run.Status;
import dev.noleak.maven.run.TestLines;
import dev.noleak.maven.runner.TestName;
import dev.noleak.maven.text.Printable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One class in surefire's form. Of the machine it says nothing: no name, no property, no clock. */
final class JUnitXml {
  private final XMLStreamWriter xml;

  private JUnitXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static void write(Path file, String type, List<Outcome> outcomes) throws IOException {
    // The JDK's writer hands on each letter by itself.
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      // The JDK's own: Maven and its extensions may bring others.
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      new JUnitXml(xml).suite(type, outcomes);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  private void suite(String type, List<Outcome> outcomes) throws XMLStreamException {
    line("");
    xml.writeStartElement("testsuite");
    attribute("name", type);
    attribute("time", seconds(outcomes.stream().mapToLong(Outcome::millis).sum()));
    attribute("tests", String.valueOf(outcomes.size()));
    attribute("errors", count(outcomes, "error"));
    attribute("skipped", count(outcomes, "skipped"));
    attribute("failures", count(outcomes, "failure"));
    for (Outcome outcome : outcomes) {
      line("  ");
      test(outcome);
    }
    line("");
    xml.writeEndElement();
    line("");
  }

  private void test(Outcome outcome) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("name", name(outcome.test()));
    attribute("classname", outcome.test().type());
    attribute("time", seconds(outcome.millis()));
    if (outcome.status() != Status.PASSED) {
      line("    ");
      why(outcome);
      line("  ");
    }
    xml.writeEndElement();
  }

  private void why(Outcome outcome) throws XMLStreamException {
    xml.writeStartElement(element(outcome));
    attribute("message", outcome.failure().message().lines().findFirst().orElse(""));
    if (outcome.status() == Status.FAILED) {
      attribute("type", outcome.failure().type());
      xml.writeCharacters(Printable.text(outcome.failure().trace()));
    }
    xml.writeEndElement();
  }

  /** As surefire has it: what a test asserts is a failure, all else an error. */
  private static String element(Outcome outcome) {
    return switch (outcome.status()) {
      case PASSED -> "";
      case SKIPPED -> "skipped";
      case FAILED -> outcome.isAssertion() ? "failure" : "error";
    };
  }

  private static String count(List<Outcome> outcomes, String element) {
    return String.valueOf(outcomes.stream().filter(o -> element(o).equals(element)).count());
  }

  private static String name(TestName test) {
    String method = test.method().isEmpty() ? test.display() : test.method();
    boolean more = !test.method().isEmpty() && TestLines.hasOtherName(test);
    return more ? method + ": " + test.display() : method;
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, Printable.line(value));
  }

  private void line(String indent) throws XMLStreamException {
    xml.writeCharacters("\n" + indent);
  }
}
