package dev.noleak.maven.report;

/** A class that remembers what it failed with. */
final class SampleClass {
  private SampleClass() {}

  /** Its source, in which only {@code withSlot} the field is for a Throwable. */
  static String source(String className, boolean withSlot) {
    int dot = className.lastIndexOf('.');
    String type = className.substring(dot + 1);
    return """
        package %s;

        import java.io.Closeable;
        import java.io.IOException;

        /** Remembers what it failed with, and does not forget it. */
        class %s implements Closeable {
          private final Closeable channel;
          private %s failure;

          %s(Closeable channel) {
            this.channel = channel;
          }

          void channelFailed(IOException cause) {
            failure = cause;
          }

          void send(String message) throws IOException {
            if (failure != null) {
              throw new IOException("cannot send " + message, failure);
            }
          }

          @Override
          public void close() throws IOException {
            channel.close();
          }
        }
        """
        .formatted(className.substring(0, dot), type, withSlot ? "IOException" : "Object", type);
  }
}
