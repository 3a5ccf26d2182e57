package io.gallerist.policies;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.validator.CelValidator;
import dev.cel.validator.CelValidatorFactory;
import dev.cel.validator.validators.RegexLiteralValidator;
import dev.cel.validator.validators.TimestampLiteralValidator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * CEL as conditions are written in it: no functions of the portal's own, nothing that makes lists or texts grow, few
 * loops inside each other. So no condition takes long, whoever wrote it.
 */
final class Language {
    private static final int MOST_LOOPS = 4;
    private static final Set<String> GROWING = Set.of("add_string", "add_list", "add_bytes");

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(Condition.LONGEST)
            .maxParseRecursionDepth(50)
            .comprehensionMaxIterations(1000)
            .maxRegexProgramSize(1000)
            .enableStringConcatenation(false)
            .enableListConcatenation(false)
            .build();

    static final CelCompiler COMPILER = compiler();
    static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();
    static final CelValidator VALIDATOR = CelValidatorFactory.standardCelValidatorBuilder(COMPILER, RUNTIME)
            .addAstValidators(RegexLiteralValidator.INSTANCE, TimestampLiteralValidator.INSTANCE)
            .build();

    private Language() {}

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE)
                .setResultType(SimpleType.BOOL);
        Variable.ALL.forEach(variable -> builder.addVar(variable.name(), variable.celType()));
        return builder.build();
    }

    /** What CEL allows and conditions don't. */
    static List<Mistake> forbidden(CelAbstractSyntaxTree tree, String text) {
        List<CelNavigableExpr> loops = CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == Kind.COMPREHENSION)
                .toList();
        if (loops.size() > MOST_LOOPS) {
            return List.of(
                    Mistake.whole("Keep to " + MOST_LOOPS + " of exists, exists_one and all in one condition.", text));
        }
        return tree.getReferenceMap().entrySet().stream()
                .filter(entry -> entry.getValue().overloadIds().stream().anyMatch(GROWING::contains))
                .map(entry -> at(tree, entry.getKey(), "texts and lists can't be put together here.", text))
                .toList();
    }

    private static Mistake at(CelAbstractSyntaxTree tree, long node, String what, String text) {
        Map<Long, Integer> places = tree.getSource().getPositionsMap();
        CelSourceLocation place =
                tree.getSource().getOffsetLocation(places.getOrDefault(node, 0)).orElse(CelSourceLocation.NONE);
        return Mistake.at(Math.max(1, place.getLine()), Math.max(0, place.getColumn()), what, text);
    }
}
