package io.gallerist.changes.code;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a POSIX shell. */
final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=+-]+");

    private Shell() {}

    /** Quoted where the shell would read it as more than itself. */
    static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** One line each, so that a long command can be read. */
    static String command(String name, List<List<String>> flags) {
        return name
                + flags.stream()
                        .map(words ->
                                " \\\n  " + words.stream().map(Shell::word).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining());
    }
}
