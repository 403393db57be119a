package dev.noleak.client.connection;

import dev.noleak.client.compression.Inflaters;
import io.netty.buffer.ByteBufAllocator;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * What the builder of the client was told.
 *
 * @param connectTimeout for the name, the connection and TLS together
 * @param acquireTimeout for a connection, new or used
 * @param idleTimeout for the next byte, in either direction
 * @param totalTimeout from sending to the last byte of the body
 * @param continueTimeout for the server to ask for a body that waits for that
 * @param keepAlive for how long a connection is kept without use
 * @param maxConnections open at a time, to each origin
 * @param maxPending requests that wait for one, for each origin
 * @param maxLine bytes of the status line
 * @param maxHeaders bytes of a head, and of the trailers
 * @param maxBody bytes of a body
 * @param maxCompressionRatio bytes that are made of each one of a compressed body
 * @param redirects whether to follow them
 * @param sensitive header fields that no other origin may see, in lower case
 * @param tls whom to trust, and who we are
 * @param allocator of Netty's buffers
 * @param inflaters what decompresses
 */
public record Settings(
    Duration connectTimeout,
    Duration acquireTimeout,
    Duration idleTimeout,
    Duration totalTimeout,
    Duration continueTimeout,
    Duration keepAlive,
    int maxConnections,
    int maxPending,
    int maxLine,
    int maxHeaders,
    long maxBody,
    int maxCompressionRatio,
    boolean redirects,
    Set<String> sensitive,
    SSLContext tls,
    ByteBufAllocator allocator,
    Inflaters inflaters) {}
