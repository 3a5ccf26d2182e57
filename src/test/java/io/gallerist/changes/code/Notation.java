package io.gallerist.changes.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads objects, lists and strings as Bicep or Terraform does. */
final class Notation {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String text;
    private final boolean hcl;
    private int at;

    private Notation(String text, int at, boolean hcl) {
        this.text = text;
        this.at = at;
        this.hcl = hcl;
    }

    /** What is between the brace that opens at the end of {@code head} and its end. */
    static ObjectNode block(String text, String head, boolean hcl) {
        int at = text.indexOf(head);
        if (at < 0) {
            throw new AssertionError("No " + head + " in\n" + text);
        }
        return new Notation(text, at + head.length() - 1, hcl).object();
    }

    private ObjectNode object() {
        expect('{');
        ObjectNode object = JSON.objectNode();
        while (next() != '}') {
            String key = next() == quote() ? string() : word();
            expect(hcl ? '=' : ':');
            object.set(key, value());
        }
        at++;
        return object;
    }

    private JsonNode value() {
        char c = next();
        if (c == '{') {
            return object();
        }
        if (c == '[') {
            return array();
        }
        return c == quote() ? JSON.textNode(string()) : plain(word());
    }

    private ArrayNode array() {
        expect('[');
        ArrayNode array = JSON.arrayNode();
        while (next() != ']') {
            array.add(value());
            if (hcl && next() != ']') {
                expect(',');
            }
        }
        at++;
        return array;
    }

    private JsonNode plain(String word) {
        if (word.startsWith("json('")) {
            return FieldTable.parse(word.substring(6, word.length() - 2));
        }
        return word.matches("true|false|null|-?[0-9.]+") ? FieldTable.parse(word) : JSON.pojoNode(word);
    }

    private String string() {
        expect(quote());
        StringBuilder string = new StringBuilder();
        while (text.charAt(at) != quote()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                throw new AssertionError("A line ends within a string");
            }
            if (c == '\\') {
                escape(string);
            } else if (hcl && (text.startsWith("$${", at - 1) || text.startsWith("%%{", at - 1))) {
                string.append(c).append('{');
                at += 2;
            } else if (text.startsWith("${", at - 1) || (hcl && text.startsWith("%{", at - 1))) {
                throw new AssertionError("A template within a string");
            } else {
                string.append(c);
            }
        }
        at++;
        return string.toString();
    }

    private void escape(StringBuilder string) {
        char c = text.charAt(at++);
        switch (c) {
            case 'n' -> string.append('\n');
            case 'r' -> string.append('\r');
            case 't' -> string.append('\t');
            case 'u' -> string.appendCodePoint(codePoint());
            default -> {
                if ((hcl ? "\\\"" : "\\'$").indexOf(c) < 0) {
                    throw new AssertionError("No such escape: " + c);
                }
                string.append(c);
            }
        }
    }

    private int codePoint() {
        int end = hcl ? at + 4 : text.indexOf('}', at);
        int code = Integer.parseInt(text.substring(hcl ? at : at + 1, end), 16);
        at = hcl ? end : end + 1;
        return code;
    }

    private String word() {
        int from = at;
        while ("\n ,=:{}[]".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private char quote() {
        return hcl ? '"' : '\'';
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (next() != c) {
            throw new AssertionError("Expected " + c + " at: " + text.substring(at));
        }
        at++;
    }
}
