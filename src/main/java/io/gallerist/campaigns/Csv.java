package io.gallerist.campaigns;

import java.util.List;
import java.util.stream.Collectors;

/** Lines as RFC 4180 has them, of which no spreadsheet takes a cell for a formula. */
final class Csv {
    /** What a spreadsheet begins a formula with; a tab or a line's end before it does not help. */
    private static final String FORMULA = "=+-@\t\r\n";

    /** The mark of UTF-8, without which a spreadsheet reads names with letters beyond ASCII wrongly. */
    static final String BEGIN = "\uFEFF";

    private Csv() {}

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
