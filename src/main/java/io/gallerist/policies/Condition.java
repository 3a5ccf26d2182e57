package io.gallerist.policies;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelReference;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule's condition: CEL over the {@link Variable}s. It is checked against their names and types when it is written, so
 * that what was saved can only fail for what was not known of a request.
 */
final class Condition {
    static final int LONGEST = 1000;
    private static final int KEPT = 500;

    /** Compiled once for each text that is right; those that were used last. */
    private static final Map<String, Condition> CACHE = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Condition> eldest) {
            return size() > KEPT;
        }
    };

    private final List<Mistake> mistakes;
    private final Set<String> names;
    private final CelRuntime.@Nullable Program program;

    private Condition(List<Mistake> mistakes, Set<String> names, CelRuntime.@Nullable Program program) {
        this.mistakes = mistakes;
        this.names = names;
        this.program = program;
    }

    static Condition of(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return wrong(List.of(Mistake.tooLong(text)));
        }
        synchronized (CACHE) {
            Condition known = CACHE.get(text);
            if (known != null) {
                return known;
            }
        }
        Condition compiled = compiled(text);
        if (compiled.mistakes.isEmpty()) {
            synchronized (CACHE) {
                CACHE.put(text, compiled);
            }
        }
        return compiled;
    }

    /** What keeps it from being a condition; none for one that can be saved. */
    List<Mistake> mistakes() {
        return mistakes;
    }

    boolean mentions(String variable) {
        return names.contains(variable);
    }

    /** @throws CantTell where the facts don't say enough, or it takes too long */
    boolean holds(Facts facts) throws CantTell {
        if (program == null) {
            throw new CantTell("its condition is wrong: " + mistakes.get(0).words());
        }
        try {
            if (program.eval(facts.values()) instanceof Boolean answer) {
                return answer;
            }
            throw new CantTell(unknown(facts));
        } catch (CelEvaluationException failure) {
            throw new CantTell(failure.getErrorCode()
                            .name()
                            .toLowerCase(java.util.Locale.ROOT)
                            .replace('_', ' ') + " (" + failure.getMessage() + ")");
        }
    }

    private String unknown(Facts facts) {
        return names.stream()
                        .filter(name -> !facts.values().containsKey(name))
                        .sorted()
                        .collect(Collectors.joining(", "))
                + " is not known of this request";
    }

    private static Condition compiled(String text) {
        if (text.isBlank()) {
            return wrong(List.of(Mistake.whole("Write a condition, such as kind == 'version.create'.", text)));
        }
        CelValidationResult checked = Language.COMPILER.compile(text);
        if (checked.hasError()) {
            return wrong(checked.getErrors(), text);
        }
        try {
            CelAbstractSyntaxTree tree = checked.getAst();
            CelValidationResult careful = Language.VALIDATOR.validate(tree);
            if (careful.hasError()) {
                return wrong(careful.getErrors(), text);
            }
            List<Mistake> forbidden = Language.forbidden(tree, text);
            if (!forbidden.isEmpty()) {
                return wrong(forbidden);
            }
            return new Condition(List.of(), names(tree), Language.RUNTIME.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException unusable) {
            return wrong(List.of(Mistake.whole(String.valueOf(unusable.getMessage()), text)));
        }
    }

    private static Set<String> names(CelAbstractSyntaxTree tree) {
        Set<String> known = Variable.ALL.stream().map(Variable::name).collect(Collectors.toSet());
        return tree.getReferenceMap().values().stream()
                .map(CelReference::name)
                .filter(known::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Condition wrong(List<CelIssue> issues, String text) {
        return wrong(issues.stream().map(issue -> Mistake.of(issue, text)).toList());
    }

    private static Condition wrong(List<Mistake> mistakes) {
        return new Condition(mistakes, Set.of(), null);
    }
}
