package example;

public class Holding extends Exception {
  private final AutoCloseable body;

  public Holding(AutoCloseable body) {
    this.body = body;
  }
}
