package example;

import com.google.auto.value.AutoValue;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

class Connection implements AutoCloseable {
  private @Nullable SQLException failure;
  private final Class<?> annotation = AutoValue.class;

  void failed(SQLException cause) {
    failure = cause;
  }

  String annotation() {
    return annotation.getName();
  }

  @Override
  public void close() {}
}
