package dev.noleak.client;

import static java.util.stream.Collectors.joining;

import io.netty.handler.codec.http.HttpHeaderValidationUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Header fields in their order, some of them several times; names in any case. Immutable. */
public final class Headers {
  private static final Headers NONE = new Headers(List.of());

  private final List<Map.Entry<String, String>> fields;

  private Headers(List<Map.Entry<String, String>> fields) {
    this.fields = fields;
  }

  /** No fields. */
  public static Headers none() {
    return NONE;
  }

  /** The {@code fields}, each checked. */
  public static Headers of(Iterable<? extends Map.Entry<String, String>> fields) {
    List<Map.Entry<String, String>> checked = new ArrayList<>();
    for (Map.Entry<String, String> field : fields) {
      checked.add(field(field.getKey(), field.getValue()));
    }
    return checked.isEmpty() ? NONE : new Headers(checked);
  }

  /** The first value of {@code name}. */
  public Optional<String> first(String name) {
    // A loop, as below: both are asked for each request, and a stream costs more than the answer.
    for (Map.Entry<String, String> field : fields) {
      if (field.getKey().equalsIgnoreCase(name)) {
        return Optional.of(field.getValue());
      }
    }
    return Optional.empty();
  }

  /** All values of {@code name}, in order. */
  public List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Whether there is a field {@code name}. */
  public boolean contains(String name) {
    for (Map.Entry<String, String> field : fields) {
      if (field.getKey().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /** Calls {@code action} with each name and value, in order. */
  public void forEach(BiConsumer<? super String, ? super String> action) {
    fields.forEach(field -> action.accept(field.getKey(), field.getValue()));
  }

  /** These fields and one more. */
  public Headers with(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(fields);
    more.add(field(name, value));
    return new Headers(more);
  }

  /** These fields without {@code name}. */
  public Headers without(String name) {
    return new Headers(
        fields.stream().filter(field -> !field.getKey().equalsIgnoreCase(name)).toList());
  }

  /** The names alone: values may be secrets. */
  @Override
  public String toString() {
    return fields.stream().map(Map.Entry::getKey).collect(joining(", ", "Headers[", "]"));
  }

  private static Map.Entry<String, String> field(String name, String value) {
    // Whoever can put a line break into a field can write a request of his own.
    if (name.isEmpty() || HttpHeaderValidationUtil.validateToken(name) != -1) {
      throw new IllegalArgumentException(
          "The name of a header field has a character that is not allowed, or none at all: use"
              + " letters, digits and -.");
    }
    if (HttpHeaderValidationUtil.validateValidHeaderValue(value) != -1) {
      throw new IllegalArgumentException(
          "The value of header field "
              + name
              + " has a line break or another control character: encode it.");
    }
    return Map.entry(name, value);
  }
}
