package example;

public class Readable implements AutoCloseable {
	private Exception last;

	void fail(Exception cause) { last = cause; }

	public Exception last() { return last; }

	public void close() {
		System.out.println("closed");
	}
}
