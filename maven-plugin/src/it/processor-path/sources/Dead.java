package example;

import java.io.Closeable;

public class Dead implements Closeable {
    private Throwable failure;
    private int closings;

    void fail(Throwable cause) { failure = cause; }

    @Override
    public void close()   // odd on purpose: what a fix must leave alone
    {
        closings++;
    }
}
