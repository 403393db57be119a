package dev.noleak.maven.inventory.facts;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.type.TypeParameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks once through a file and hands what counts to {@link FactsBuilder}. */
final class FactsVisitor extends InOrder {
  private final FactsBuilder facts;
  private final Place place;

  FactsVisitor(FactsBuilder facts) {
    this.facts = facts;
    place = facts.place();
  }

  @Override
  public void visit(ClassOrInterfaceDeclaration node, @Nullable Void none) {
    in(facts.type(node), node.getMembers());
  }

  @Override
  public void visit(EnumDeclaration node, @Nullable Void none) {
    TypeFacts type = facts.type(node);
    place.enter(type);
    visitAll(node.getEntries());
    visitAll(node.getMembers());
    place.leave();
  }

  @Override
  public void visit(RecordDeclaration node, @Nullable Void none) {
    in(facts.type(node), node.getMembers());
  }

  @Override
  public void visit(AnnotationDeclaration node, @Nullable Void none) {
    in(facts.type(node), node.getMembers());
  }

  @Override
  public void visit(EnumConstantDeclaration node, @Nullable Void none) {
    visitArguments(
        node.getArguments(),
        () -> {
          if (Declarations.hasBody(node)) {
            in(facts.anonymous(node), node.getClassBody());
          }
        });
  }

  @Override
  public void visit(ObjectCreationExpr node, @Nullable Void none) {
    node.getScope().ifPresent(scope -> scope.accept(this, null));
    visitArguments(
        node.getArguments(),
        () ->
            node.getAnonymousClassBody().ifPresent(body -> in(facts.anonymous(node, body), body)));
  }

  private void in(TypeFacts type, List<? extends BodyDeclaration<?>> members) {
    place.enter(type);
    visitAll(members);
    place.leave();
  }

  @Override
  public void visit(MethodDeclaration node, @Nullable Void none) {
    facts.test(node.getAnnotations(), node, node.getNameAsString(), Declarations.nameLine(node));
    LocalNames before = with(node.getTypeParameters());
    node.getBody().ifPresent(body -> body.accept(this, null));
    place.back(before);
  }

  @Override
  public void visit(ConstructorDeclaration node, @Nullable Void none) {
    LocalNames before = with(node.getTypeParameters());
    node.getBody().accept(this, null);
    place.back(before);
  }

  private @Nullable LocalNames with(NodeList<TypeParameter> parameters) {
    LocalNames before = place.locals();
    place.variables(parameters);
    return before;
  }

  @Override
  public void visit(FieldDeclaration node, @Nullable Void none) {
    facts.test(node.getAnnotations(), node, null, Declarations.nameLine(node.getVariable(0)));
    for (VariableDeclarator variable : node.getVariables()) {
      variable
          .getInitializer()
          .ifPresent(
              value -> {
                facts.stores().add(variable.getNameAsString(), value);
                value.accept(this, null);
              });
    }
  }

  @Override
  public void visit(BlockStmt node, @Nullable Void none) {
    LocalNames before = place.locals();
    visitAll(node.getStatements());
    place.back(before);
  }

  @Override
  public void visit(SwitchEntry node, @Nullable Void none) {
    LocalNames before = place.locals();
    super.visit(node, null);
    place.back(before);
  }

  @Override
  public void visit(AssignExpr node, @Nullable Void none) {
    facts.stores().add(node);
    super.visit(node, null);
  }

  @Override
  public void visit(MethodCallExpr node, @Nullable Void none) {
    facts.stores().add(node);
    super.visit(node, null);
  }
}
