package io.gallerist.changes.code;

import com.fasterxml.jackson.databind.JsonNode;

/** Bicep's objects, arrays and strings. */
final class BicepNotation extends ObjectNotation {
    BicepNotation() {
        super(": ", "");
    }

    @Override
    String quoted(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> quoted.append("\\\\");
                case '\'' -> quoted.append("\\'");
                case '$' -> quoted.append("\\$");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> plain(quoted, c);
            }
        });
        return quoted.append('\'').toString();
    }

    /** Bicep has no fractions of its own. */
    @Override
    String number(JsonNode number) {
        return number.isIntegralNumber() ? number.asText() : "json('" + number.asText() + "')";
    }

    private static void plain(StringBuilder quoted, int c) {
        if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
            quoted.append("\\u{").append(Integer.toHexString(c)).append('}');
        } else {
            quoted.appendCodePoint(c);
        }
    }
}
