package dev.noleak.maven.inventory.facts;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.WildcardType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types of syntax trees as {@link TypeName}s, which hold no tree. */
final class TypeNames {
  private TypeNames() {}

  /** The name of {@code type}, or null where it is none of a class: a primitive's, say. */
  static @Nullable TypeName of(Type type, @Nullable LocalNames locals) {
    if (type instanceof ClassOrInterfaceType named) {
      return named(named, locals);
    }
    if (type instanceof ArrayType array) {
      TypeName element = of(array.getComponentType(), locals);
      return element == null
          ? null
          : new TypeName(element.name(), element.arguments(), element.dimensions() + 1);
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendedType().map(bound -> of(bound, locals)).orElse(TypeName.OBJECT);
    }
    return null;
  }

  private static TypeName named(ClassOrInterfaceType type, @Nullable LocalNames locals) {
    String name = type.getNameWithScope();
    int dot = name.indexOf('.');
    TypeName local = LocalNames.find(locals, dot < 0 ? name : name.substring(0, dot));
    if (local != null) {
      if (dot < 0 && type.getTypeArguments().isEmpty()) {
        return local;
      }
      name = dot < 0 ? local.name() : local.name() + name.substring(dot);
    }
    return new TypeName(
        name, type.getTypeArguments().map(all -> all(all, locals)).orElse(List.of()), 0);
  }

  /** The names of {@code types}, an unknown one as {@code Object}: their places count. */
  static List<TypeName> all(NodeList<? extends Type> types, @Nullable LocalNames locals) {
    List<TypeName> names = new ArrayList<>();
    for (Type type : types) {
      TypeName name = of(type, locals);
      names.add(name == null ? TypeName.OBJECT : name);
    }
    return names;
  }

  /** Type variables with the first bound of each, in their order. */
  static Map<String, TypeName> bounds(
      NodeList<TypeParameter> parameters, @Nullable LocalNames locals) {
    Map<String, TypeName> bounds = new LinkedHashMap<>();
    for (TypeParameter parameter : parameters) {
      TypeName bound =
          parameter.getTypeBound().isEmpty() ? null : of(parameter.getTypeBound().get(0), locals);
      bounds.put(parameter.getNameAsString(), bound == null ? TypeName.OBJECT : bound);
    }
    return bounds;
  }
}
