package example;

import com.google.auto.value.AutoValue;

@AutoValue
abstract class Address implements AutoCloseable {
  abstract String host();

  static Address of(String host) {
    return new AutoValue_Address(host);
  }

  @Override
  public void close() {}
}
