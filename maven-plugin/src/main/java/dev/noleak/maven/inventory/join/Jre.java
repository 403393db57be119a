package dev.noleak.maven.inventory.join;

import com.github.javaparser.resolution.TypeSolver;
import com.github.javaparser.resolution.declarations.ResolvedMethodDeclaration;
import com.github.javaparser.resolution.declarations.ResolvedReferenceTypeDeclaration;
import com.github.javaparser.resolution.declarations.ResolvedTypeParameterDeclaration;
import com.github.javaparser.resolution.types.ResolvedReferenceType;
import com.github.javaparser.resolution.types.ResolvedType;
import com.github.javaparser.symbolsolver.resolution.typesolvers.ReflectionTypeSolver;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the symbol solver knows by reflection of the JRE that we run on; each class asked once. */
final class Jre {
  private final TypeSolver solver = new ReflectionTypeSolver();
  private final Map<String, Optional<Facts>> known = new HashMap<>();

  /**
   * @param above the names of all types above it
   * @param closes whether it has a {@code close()} that subclasses inherit
   */
  private record Facts(
      ResolvedReferenceTypeDeclaration declaration, Set<String> above, boolean closes) {}

  boolean has(String name) {
    return facts(name).isPresent();
  }

  boolean isSubtype(String name, String other) {
    return name.equals(other)
        || facts(name).map(facts -> facts.above.contains(other)).orElse(false);
  }

  boolean closes(String name) {
    return facts(name).map(Facts::closes).orElse(false);
  }

  /** {@code type}, one of the JRE's, as the {@code other} that is above it; empty if none is. */
  Optional<Type> as(Type type, String other) {
    if (type.name().equals(other)) {
      return Optional.of(type);
    }
    return facts(type.name())
        .filter(facts -> facts.above.contains(other))
        .flatMap(facts -> as(type, facts.declaration, other));
  }

  private static Optional<Type> as(
      Type type, ResolvedReferenceTypeDeclaration declaration, String other) {
    List<String> parameters =
        declaration.getTypeParameters().stream()
            .map(ResolvedTypeParameterDeclaration::getName)
            .toList();
    Map<String, Type> values = new HashMap<>();
    if (parameters.size() == type.arguments().size()) {
      for (int i = 0; i < parameters.size(); i++) {
        values.put(parameters.get(i), type.arguments().get(i));
      }
    }
    return declaration.getAllAncestors().stream()
        .filter(each -> each.getQualifiedName().equals(other))
        .findFirst()
        .map(
            each ->
                Type.of(other)
                    .with(
                        each.typeParametersValues().stream()
                            .map(argument -> argument(argument, values))
                            .toList(),
                        0));
  }

  private static Type argument(ResolvedType argument, Map<String, Type> values) {
    if (argument.isTypeVariable()) {
      Type value = values.get(argument.asTypeParameter().getName());
      return value == null ? Type.of(TypeSolver.JAVA_LANG_OBJECT) : value;
    }
    return Type.of(
        argument.isReferenceType()
            ? argument.asReferenceType().getQualifiedName()
            : argument.describe());
  }

  private Optional<Facts> facts(String name) {
    return known.computeIfAbsent(name, this::find);
  }

  private Optional<Facts> find(String name) {
    var reference = solver.tryToSolveType(name);
    if (!reference.isSolved()) {
      return Optional.empty();
    }
    ResolvedReferenceTypeDeclaration declaration = reference.getCorrespondingDeclaration();
    Set<String> above = new HashSet<>(Set.of(TypeSolver.JAVA_LANG_OBJECT));
    boolean closes = declaresClose(declaration);
    for (ResolvedReferenceType each : declaration.getAllAncestors()) {
      above.add(each.getQualifiedName());
      closes = closes || each.getTypeDeclaration().map(Jre::declaresClose).orElse(false);
    }
    return Optional.of(new Facts(declaration, above, closes));
  }

  private static boolean declaresClose(ResolvedReferenceTypeDeclaration declaration) {
    return declaration.getDeclaredMethods().stream().anyMatch(Jre::isInheritedClose);
  }

  private static boolean isInheritedClose(ResolvedMethodDeclaration method) {
    return switch (method.accessSpecifier()) {
      case PUBLIC, PROTECTED ->
          method.getName().equals("close") && method.getNumberOfParams() == 0 && !method.isStatic();
      default -> false;
    };
  }
}
