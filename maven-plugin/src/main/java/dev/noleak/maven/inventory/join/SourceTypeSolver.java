package dev.noleak.maven.inventory.join;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.resolution.TypeSolver;
import com.github.javaparser.resolution.declarations.ResolvedReferenceTypeDeclaration;
import com.github.javaparser.resolution.model.SymbolReference;
import com.github.javaparser.symbolsolver.javaparsermodel.JavaParserFacade;
import dev.noleak.maven.inventory.facts.TypeFacts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Classes of the sources for the symbol solver. The library's own looks for a class in the file of
 * its name and then parses the whole folder; we know in which file each class is.
 */
final class SourceTypeSolver implements TypeSolver {
  /** One expression leads to few classes, but these may lead to all: their trees are in memory. */
  private static final int MOST_FILES = 100;

  private final TypeIndex index;
  private final Function<Path, Optional<CompilationUnit>> parser;
  private final Map<Path, Optional<CompilationUnit>> parsed = new HashMap<>();
  private @Nullable TypeSolver parent;

  SourceTypeSolver(TypeIndex index, Function<Path, Optional<CompilationUnit>> parser) {
    this.index = index;
    this.parser = parser;
  }

  @Override
  public SymbolReference<ResolvedReferenceTypeDeclaration> tryToSolveType(String name) {
    TypeFacts type = index.type(name, null);
    if (type == null) {
      return SymbolReference.unsolved();
    }
    Path file = type.header().file();
    if (!parsed.containsKey(file) && parsed.size() < MOST_FILES) {
      parsed.put(file, parser.apply(file));
    }
    return parsed.getOrDefault(file, Optional.empty()).stream()
        .flatMap(unit -> Bodies.of(unit, type).stream())
        .filter(TypeDeclaration.class::isInstance)
        .findFirst()
        .map(node -> JavaParserFacade.get(getRoot()).getTypeDeclaration(node))
        .map(SymbolReference::solved)
        .orElseGet(SymbolReference::unsolved);
  }

  @Override
  public SymbolReference<ResolvedReferenceTypeDeclaration> tryToSolveTypeInModule(
      String module, String name) {
    return tryToSolveType(name);
  }

  @Override
  public @Nullable TypeSolver getParent() {
    return parent;
  }

  @Override
  public void setParent(TypeSolver parent) {
    this.parent = parent;
  }
}
