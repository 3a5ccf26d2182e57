package io.gallerist.emulator.entra;

import io.gallerist.emulator.http.Answer;
import java.util.Map;
import java.util.stream.Collectors;

/** The frame and the stylesheet of the sign-in pages; they work without scripts. */
final class Page {
    static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #f3f5f8; --card: #fff;
              --line: #d0d7de; --accent: #0f5cad; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa7b4; --paper: #0d1117;
              --card: #161b22; --line: #30363d; --accent: #7ab7ff; } }
            * { box-sizing: border-box; }
            body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem;
              background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
            main { width: min(30rem, 100%); background: var(--card); border: 1px solid var(--line);
              border-radius: .75rem; padding: 2rem; box-shadow: 0 1px 3px rgb(0 0 0 / 8%); }
            h1 { margin: 0 0 .25rem; font-size: 1.5rem; line-height: 1.25; }
            h2 { margin: 1.5rem 0 .5rem; font-size: .875rem; color: var(--soft); font-weight: 600; }
            p { margin: .25rem 0 1rem; color: var(--soft); }
            ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
            button { width: 100%; text-align: left; font: inherit; color: inherit; background: transparent;
              border: 1px solid var(--line); border-radius: .5rem; padding: .625rem .875rem; cursor: pointer; }
            button:hover { border-color: var(--accent); }
            button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
            button strong { display: block; }
            button span { color: var(--soft); font-size: .875rem; }
            button.primary { text-align: center; background: #0f5cad; border-color: #0f5cad; color: #fff; }
            """;

    private Page() {}

    static Answer of(int status, String title, String content) {
        String html = """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/sign-in.css">
                </head>
                <body><main><h1>%s</h1>
                %s
                </main></body>
                </html>
                """.formatted(escape(title), escape(title), content);
        return Answer.html(status, html)
                .with("Cache-Control", "no-store")
                .with("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src data:");
    }

    /** Carries what was asked through the next form. */
    static String hidden(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"" + escape(field.getKey()) + "\" value=\""
                        + escape(field.getValue()) + "\">")
                .collect(Collectors.joining());
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
