package dev.noleak.maven.inventory.facts;

import com.github.javaparser.ast.Modifier.Keyword;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import dev.noleak.maven.inventory.facts.TypeFacts.Closing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about the members of a class, out of their declarations. */
final class Declarations {
  private Declarations() {}

  static int line(Node node) {
    return node.getBegin().map(position -> position.line).orElse(1);
  }

  /** The line of the name, which modifiers and annotations may stand above. */
  static int nameLine(NodeWithSimpleName<?> node) {
    return line(node.getName());
  }

  /** Whether a class of its own is behind {@code constant}: an empty body is not in the tree. */
  static boolean hasBody(EnumConstantDeclaration constant) {
    return constant
        .getTokenRange()
        .map(tokens -> tokens.getEnd().getText().equals("}"))
        .orElse(false);
  }

  static Closing closing(List<? extends BodyDeclaration<?>> members) {
    for (BodyDeclaration<?> member : members) {
      if (member instanceof MethodDeclaration method
          && method.getNameAsString().equals("close")
          && method.getParameters().isEmpty()
          && !method.isStatic()) {
        return method.isPrivate() ? Closing.PRIVATE : Closing.INHERITED;
      }
    }
    return Closing.NONE;
  }

  /** The fields that {@code members} declare, in their order. */
  static List<FieldFacts> fields(
      List<? extends BodyDeclaration<?>> members, @Nullable LocalNames locals) {
    List<FieldFacts> fields = new ArrayList<>();
    for (BodyDeclaration<?> member : members) {
      if (member instanceof FieldDeclaration field && !field.isStatic()) {
        for (VariableDeclarator variable : field.getVariables()) {
          TypeName type = TypeNames.of(variable.getType(), locals);
          // The usual field that can hold no Throwable: most need not be kept in memory.
          if (type != null && !type.name().equals("String")) {
            fields.add(
                new FieldFacts(
                    variable.getNameAsString(),
                    type,
                    variable.getTypeAsString(),
                    nameLine(variable),
                    field.isFinal(),
                    field.isPrivate(),
                    false));
          }
        }
      }
    }
    return fields;
  }

  /** The fields behind the components of {@code record}. */
  static List<FieldFacts> components(RecordDeclaration record, @Nullable LocalNames locals) {
    List<FieldFacts> fields = new ArrayList<>();
    for (Parameter component : record.getParameters()) {
      TypeName type = TypeNames.of(component.getType(), locals);
      if (type != null && component.isVarArgs()) {
        type = new TypeName(type.name(), type.arguments(), type.dimensions() + 1);
      }
      if (type != null) {
        String written = component.getTypeAsString() + (component.isVarArgs() ? "..." : "");
        fields.add(
            new FieldFacts(
                component.getNameAsString(), type, written, nameLine(component), true, true, true));
      }
    }
    return fields;
  }

  /** How an object of {@code type} can be got. */
  static Opening opening(TypeDeclaration<?> type, @Nullable TypeFacts enclosing, boolean isStatic) {
    List<ConstructorDeclaration> constructors = type.getConstructors();
    boolean takesNothing =
        constructors.isEmpty()
            || constructors.stream()
                .anyMatch(each -> each.getParameters().isEmpty() && !each.isPrivate());
    boolean byConstructor =
        type instanceof RecordDeclaration record
            ? record.getParameters().isEmpty()
            : takesNothing && !(type instanceof EnumDeclaration);
    return new Opening(
        type.hasModifier(Keyword.ABSTRACT),
        type.hasModifier(Keyword.PRIVATE) || (enclosing != null && enclosing.opening().isPrivate()),
        (enclosing != null && !isStatic) || (enclosing != null && enclosing.opening().isInner()),
        byConstructor);
  }
}
