package dev.noleak.maven.inventory.facts;

import java.nio.file.Path;
import java.util.List;

/**
 * What all classes of a file share.
 *
 * @param isTest whether it is below a root of test sources
 * @param packageName empty for the unnamed package
 */
public record Header(Path file, boolean isTest, String packageName, List<Import> imports) {

  public Header {
    imports = List.copyOf(imports);
  }

  /** The full name of a top-level class {@code simpleName} of this package. */
  public String qualified(String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }
}
