package io.gallerist.changes.code;

import com.fasterxml.jackson.databind.JsonNode;

/** Terraform's objects, tuples and strings. */
final class HclNotation extends ObjectNotation {
    HclNotation() {
        super(" = ", ",");
    }

    /** A template begins with a dollar or percent sign before a brace, unless the sign is doubled. */
    @Override
    String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> quoted.append("\\\\");
                case '"' -> quoted.append("\\\"");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> plain(quoted, c);
            }
        });
        return quoted.append('"').toString().replace("${", "$${").replace("%{", "%%{");
    }

    @Override
    String number(JsonNode number) {
        return number.asText();
    }

    private static void plain(StringBuilder quoted, int c) {
        if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
            quoted.append("\\u%04x".formatted(c));
        } else {
            quoted.appendCodePoint(c);
        }
    }
}
