package dev.noleak.maven.inventory.facts;

/**
 * How another class of the package can get an object of a class.
 *
 * @param isAbstract whether there are none of exactly this class
 * @param isPrivate whether its name, or that of a class around it, is private
 * @param isInner whether it needs an object of the class around it
 * @param byConstructor whether it has a constructor without parameters that is not private
 */
public record Opening(
    boolean isAbstract, boolean isPrivate, boolean isInner, boolean byConstructor) {}
