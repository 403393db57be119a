package dev.noleak.maven.sarif;

import dev.noleak.checker.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Names for findings that stay when lines move. */
public final class Fingerprints {
  private final Map<String, Integer> seen = new HashMap<>();

  /** A name that no other finding of this report has. */
  public String of(Finding finding, String uri) {
    String identity =
        String.join(
            "\n",
            finding.rule(),
            uri,
            finding.className(),
            String.valueOf(finding.member()),
            String.valueOf(finding.field()));
    int ordinal = seen.merge(identity, 1, Integer::sum);
    return hash(identity + "\n" + ordinal);
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has SHA-256", e);
    }
  }
}
