package dev.noleak.maven.inventory.join;

import dev.noleak.maven.inventory.facts.Header;
import dev.noleak.maven.inventory.facts.Import;
import dev.noleak.maven.inventory.facts.TypeFacts;
import dev.noleak.maven.inventory.facts.TypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks names up as the language has it: from the innermost class outwards, then the imports, the
 * package, the imports on demand, {@code java.lang}. What is neither in the sources nor in the JRE
 * keeps the name that its import says.
 */
final class Names {
  private final TypeIndex index;
  private final Jre jre;

  /**
   * Before its value is known, a class that is looked into has no supertypes: they may be cyclic.
   */
  private final Map<TypeFacts, List<Type>> supertypes = new HashMap<>();

  Names(TypeIndex index, Jre jre) {
    this.index = index;
    this.jre = jre;
  }

  /** What {@code type} extends and implements, in terms of its type variables. */
  List<Type> supertypes(TypeFacts type) {
    List<Type> known = supertypes.putIfAbsent(type, List.of());
    if (known != null) {
      return known;
    }
    List<Type> found =
        type.supertypes().stream().map(each -> resolve(each, type, type.enclosing())).toList();
    supertypes.put(type, found);
    return found;
  }

  /** The type that {@code name} is in the body of {@code scope}. */
  Type resolve(TypeName name, TypeFacts scope) {
    return resolve(name, scope, scope);
  }

  /**
   * @param variables the innermost class whose type variables can be named
   * @param members the innermost class whose members can be named
   */
  private Type resolve(TypeName name, TypeFacts variables, @Nullable TypeFacts members) {
    Type type = resolve(name.name(), variables, members);
    List<Type> arguments =
        name.arguments().stream().map(each -> resolve(each, variables, members)).toList();
    return type.with(arguments, name.dimensions());
  }

  private Type resolve(String name, TypeFacts variables, @Nullable TypeFacts members) {
    Header header = variables.header();
    TypeFacts exact = index.type(name, header);
    boolean isFull = name.indexOf('.') >= 0;
    if (exact != null && isFull) {
      return Type.of(exact);
    }
    String[] parts = name.split("\\.", -1);
    Type type = simple(parts[0], variables, members);
    for (int i = 1; type != null && i < parts.length; i++) {
      type = member(type, parts[i], new HashSet<>());
    }
    if (type != null) {
      return type;
    }
    return isFull ? Type.of(name) : Type.of(guess(name, header));
  }

  private @Nullable Type simple(String name, TypeFacts variables, @Nullable TypeFacts members) {
    for (TypeFacts at = variables; at != null; at = at.enclosing()) {
      if (at.parameters().containsKey(name)) {
        Type bound = resolve(bound(name, at.parameters()), at);
        return new Type(bound.name(), bound.source(), List.of(), 0, name);
      }
      if (at.simpleName().equals(name)) {
        return Type.of(at);
      }
      boolean isHead = at.equals(variables) && !variables.equals(members);
      Type member = isHead ? null : member(Type.of(at), name, new HashSet<>());
      if (member != null) {
        return member;
      }
    }
    return outside(name, variables.header());
  }

  /** Without arguments, since a bound may name its own variable; and bounds may be cyclic. */
  private static TypeName bound(String variable, Map<String, TypeName> bounds) {
    String name = variable;
    for (int i = 0; i < bounds.size() && bounds.containsKey(name); i++) {
      name = bounds.getOrDefault(name, TypeName.OBJECT).name();
    }
    return bounds.containsKey(name) ? TypeName.OBJECT : TypeName.of(name);
  }

  private @Nullable Type outside(String name, Header header) {
    for (Import each : header.imports()) {
      if (!each.isOnDemand() && each.simpleName().equals(name)) {
        Type type = full(each.name(), header);
        if (type != null || !each.isStatic()) {
          return type == null ? Type.of(each.name()) : type;
        }
      }
    }
    Type type = full(header.qualified(name), header);
    for (Import each : header.imports()) {
      if (type == null && each.isOnDemand()) {
        type = full(each.name() + "." + name, header);
      }
    }
    return type == null ? full("java.lang." + name, header) : type;
  }

  /** The class of exactly this name, or null where there is none. */
  private @Nullable Type full(String name, Header header) {
    TypeFacts source = index.type(name, header);
    if (source != null) {
      return Type.of(source);
    }
    return jre.has(name) ? Type.of(name) : null;
  }

  /** The class {@code name} in {@code type}, declared or inherited, or null. */
  private @Nullable Type member(Type type, String name, Set<TypeFacts> seen) {
    TypeFacts source = type.source();
    if (source == null) {
      String full = type.name() + "." + name;
      // Nested in a library's class, it is as unknown as that.
      return jre.has(full) || !jre.has(type.name()) ? Type.of(full) : null;
    }
    TypeFacts declared = index.type(source.name() + "." + name, source.header());
    if (declared != null) {
      return Type.of(declared);
    }
    for (Type above : seen.add(source) ? supertypes(source) : List.<Type>of()) {
      boolean isKnown = above.source() != null || jre.has(above.name());
      Type inherited = isKnown ? member(above, name, seen) : null;
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  /** An unknown name comes from the only import that may bring it, if there is one. */
  private static String guess(String name, Header header) {
    List<Import> onDemand =
        header.imports().stream().filter(each -> each.isOnDemand() && !each.isStatic()).toList();
    return onDemand.size() == 1 ? onDemand.get(0).name() + "." + name : name;
  }
}
