package dev.noleak.maven.inventory.facts;

/**
 * An import of a file.
 *
 * @param name what is imported, without the star
 * @param isOnDemand whether there is a star
 */
public record Import(String name, boolean isStatic, boolean isOnDemand) {
  /** The name that it brings into the file. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
