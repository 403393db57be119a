package dev.noleak.checker.source;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which instance field an atomic field updater or a {@code VarHandle} stands for. */
public final class FieldHandles {
  private static final Context.Key<FieldHandles> KEY = new Context.Key<>();
  private static final List<String> TYPES =
      List.of(
          "java.lang.invoke.VarHandle",
          "java.util.concurrent.atomic.AtomicIntegerFieldUpdater",
          "java.util.concurrent.atomic.AtomicLongFieldUpdater",
          "java.util.concurrent.atomic.AtomicReferenceFieldUpdater");

  private final Sources sources;
  private final Names names;
  private final Set<Name> types;
  private final Map<VarSymbol, @Nullable VarSymbol> fields = new HashMap<>();

  private FieldHandles(Context context) {
    this.sources = Sources.of(context);
    this.names = Names.instance(context);
    this.types = TYPES.stream().map(names::fromString).collect(Collectors.toSet());
  }

  /** The handles of the compilation that {@code context} belongs to. */
  public static FieldHandles of(Context context) {
    FieldHandles known = context.get(KEY);
    if (known == null) {
      known = new FieldHandles(context);
      context.put(KEY, known);
    }
    return known;
  }

  /**
   * The field that {@code call} reads or writes through its handle, or null where it does neither.
   */
  public @Nullable VarSymbol field(MethodInvocationTree call) {
    // The method's class first: this is asked of every call in every file.
    return call.getMethodSelect() instanceof JCFieldAccess select
            && select.sym instanceof MethodSymbol method
            && types.contains(method.owner.getQualifiedName())
            && !call.getArguments().isEmpty()
            && ASTHelpers.getSymbol(select.getExpression()) instanceof VarSymbol handle
            && handle.owner instanceof ClassSymbol
        ? field(handle)
        : null;
  }

  /** Likewise, of {@code this} only. */
  public @Nullable VarSymbol fieldOfThis(MethodInvocationTree call) {
    VarSymbol field = field(call);
    return field != null && Expressions.isThis(call.getArguments().get(0)) ? field : null;
  }

  private @Nullable VarSymbol field(VarSymbol handle) {
    if (!fields.containsKey(handle)) {
      ExpressionTree creation = creation(handle);
      fields.put(handle, creation == null ? null : named(creation, (ClassSymbol) handle.owner));
    }
    return fields.get(handle);
  }

  private @Nullable ExpressionTree creation(VarSymbol handle) {
    JCVariableDecl declaration = sources.field(handle);
    Tree owner = sources.tree((ClassSymbol) handle.owner);
    if (declaration == null || declaration.init != null) {
      return declaration == null ? null : declaration.init;
    }
    // Set in a static initializer, since looking a VarHandle up throws checked exceptions.
    ExpressionTree[] found = {null};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        if (handle.equals(ASTHelpers.getSymbol(tree.getVariable()))) {
          found[0] = tree.getExpression();
        }
        return super.visitAssignment(tree, null);
      }
    }.scan(owner, null);
    return found[0];
  }

  /**
   * The field that an argument of {@code creation} names, of the class that another one is or else
   * of {@code owner}: so are the library's own factories, and most people's around them.
   */
  private @Nullable VarSymbol named(ExpressionTree creation, ClassSymbol owner) {
    ExpressionTree tree = Expressions.plain(creation);
    while (tree instanceof MethodInvocationTree call) {
      ClassSymbol type = classArgument(call.getArguments(), owner);
      for (ExpressionTree argument : call.getArguments()) {
        String name = ASTHelpers.constValue(argument, String.class);
        VarSymbol field = name == null ? null : instanceField(type, names.fromString(name));
        if (field != null) {
          return field;
        }
      }
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      tree = receiver == null ? null : Expressions.plain(receiver);
    }
    return null;
  }

  private static ClassSymbol classArgument(
      List<? extends ExpressionTree> arguments, ClassSymbol owner) {
    return !arguments.isEmpty()
            && Expressions.plain(arguments.get(0)) instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("class")
            && ASTHelpers.getSymbol(select.getExpression()) instanceof ClassSymbol type
        ? type
        : owner;
  }

  private static @Nullable VarSymbol instanceField(ClassSymbol type, Name name) {
    for (Symbol member : type.members().getSymbolsByName(name)) {
      if (member instanceof VarSymbol field && !field.isStatic()) {
        return field;
      }
    }
    return null;
  }
}
