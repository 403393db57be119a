package dev.noleak.checker.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;

/** A method whose body is in the compilation, with the trees around it. */
public record MethodSource(
    MethodSymbol symbol, MethodTree tree, ClassTree owner, CompilationUnitTree unit) {}
