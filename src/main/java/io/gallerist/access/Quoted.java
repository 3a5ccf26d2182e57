package io.gallerist.access;

/** A text as the languages of the snippets write it. */
final class Quoted {
    private Quoted() {}

    static String shell(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** Typographic quotes end a PowerShell string, too. */
    static String powerShell(String text) {
        return "'" + text.replaceAll("(['\u2018\u2019\u201A\u201B])", "$1$1") + "'";
    }

    static String bicep(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("${", "\\${") + "'";
    }

    static String hcl(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("${", "$${")
                        .replace("%{", "%%{") + "\"";
    }
}
