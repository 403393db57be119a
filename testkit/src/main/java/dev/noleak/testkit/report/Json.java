package dev.noleak.testkit.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON from maps, lists, strings, numbers, booleans and null. */
final class Json {
  private final StringBuilder text = new StringBuilder();

  private Json() {}

  static String text(Object value) {
    Json json = new Json();
    json.add(value, "\n");
    return json.text.append('\n').toString();
  }

  private void add(@Nullable Object value, String indent) {
    if (value instanceof Map<?, ?> map) {
      addAll(map.entrySet(), '{', '}', indent);
    } else if (value instanceof List<?> list) {
      addAll(list, '[', ']', indent);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      quote(String.valueOf(entry.getKey()));
      text.append(": ");
      add(entry.getValue(), indent);
    } else if (value instanceof String string) {
      quote(string);
    } else {
      text.append(value);
    }
  }

  private void addAll(Iterable<?> elements, char open, char close, String indent) {
    text.append(open);
    String within = indent + "  ";
    String separator = "";
    for (Object element : elements) {
      text.append(separator).append(within);
      add(element, within);
      separator = ",";
    }
    text.append(separator.isEmpty() ? "" : indent).append(close);
  }

  private void quote(String string) {
    text.append('"');
    string.chars().forEach(c -> quote((char) c));
    text.append('"');
  }

  private void quote(char c) {
    if (c == '"' || c == '\\') {
      text.append('\\').append(c);
    } else if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
      // A surrogate without its other half is no UTF-8, and a key in somebody's map may be one.
      text.append(String.format("\\u%04x", (int) c));
    } else {
      text.append(c);
    }
  }
}
