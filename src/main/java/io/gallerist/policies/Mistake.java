package io.gallerist.policies;

import dev.cel.common.CelIssue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a condition, and where.
 *
 * @param line from 1; 0 where it is about the whole
 * @param column from 1
 * @param before the condition up to the place
 * @param at the place itself
 * @param after what follows it
 */
public record Mistake(int line, int column, String what, String before, String at, String after) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.]+|[=!<>&|]+|.", Pattern.DOTALL);
    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern MISMATCH =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern PATTERN =
            Pattern.compile("Regex validation failed. Reason: ([^\n]*?)( near index.*)?", Pattern.DOTALL);
    private static final Pattern ASSIGNED = Pattern.compile("token recognition error at: '=[^=]");
    private static final Pattern NO_BOOL = Pattern.compile("expected type 'bool' but found '([^']*)'.*");

    static Mistake of(CelIssue issue, String condition) {
        int line = issue.getSourceLocation().getLine();
        int column = issue.getSourceLocation().getColumn();
        return line < 1
                ? whole(words(issue.getMessage()), condition)
                : at(line, column, words(issue.getMessage()), condition);
    }

    static Mistake whole(String what, String condition) {
        return new Mistake(0, 0, what, condition, "", "");
    }

    static Mistake tooLong(String condition) {
        return whole("Keep a condition within " + Condition.LONGEST + " characters.", condition);
    }

    /** @param column from 0, in characters that may take two {@code char} */
    static Mistake at(int line, int column, String what, String condition) {
        int start = 0;
        for (int passed = 1; passed < line; passed++) {
            start = condition.indexOf('\n', start) + 1;
        }
        int rest = condition.codePointCount(start, condition.length());
        int place = condition.offsetByCodePoints(start, Math.min(column, rest));
        Matcher word = WORD.matcher(condition).region(place, condition.length());
        String at = word.lookingAt() ? word.group() : "";
        return new Mistake(
                line, column + 1, what, condition.substring(0, place), at, condition.substring(place + at.length()));
    }

    /** Such as "Line 2, column 13: …". */
    public String words() {
        return line == 0 ? what : "Line " + line + ", column " + column + ": " + what;
    }

    private static String words(String told) {
        Matcher unknown = UNKNOWN.matcher(told);
        Matcher mismatch = MISMATCH.matcher(told);
        Matcher noBool = NO_BOOL.matcher(told);
        if (unknown.matches()) {
            return "nothing is called " + unknown.group(1) + " here.";
        }
        if (mismatch.matches()) {
            return mismatch(mismatch.group(1).replaceAll("^_|_$", ""), mismatch.group(2));
        }
        if (noBool.matches()) {
            return "a condition has to be true or false, this is of type " + noBool.group(1) + ".";
        }
        Matcher pattern = PATTERN.matcher(told);
        if (pattern.matches()) {
            return "this pattern is wrong: " + pattern.group(1) + ".";
        }
        if (ASSIGNED.matcher(told).lookingAt()) {
            return "= compares nothing: write == to compare.";
        }
        if (told.contains("'<EOF>'")) {
            return "something is missing here.";
        }
        return told.replaceAll("(?s) expecting \\{.*", "").replaceAll(" \\(in container ''\\)", "") + ".";
    }

    private static String mismatch(String function, String types) {
        String hint =
                types.contains("double") && types.contains("int") ? " Write the number with a dot, such as 50.0." : "";
        return function + " can't be applied to " + types.replaceAll("[()]", "").replace(", ", " and ") + "." + hint;
    }
}
