package io.gallerist.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Deque's checks, run in the page itself. Their own driver does the same, but loads them twice for each run and opens a
 * page beside it, which takes four times as long.
 */
final class Axe {
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** What another width or other colours can change: names, roles and structure are the same page's. */
    private static final List<String> LOOKS =
            List.of("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable");

    private static final String SOURCE = source();

    /** Nothing is preloaded: that is for pages that play something or turn with the device. */
    private static final String VIOLATIONS = """
            async only => (await axe.run({runOnly: only, resultTypes: ['violations'], preload: false}))
              .violations.flatMap(rule => rule.nodes.map(node =>
                [rule.id + ': ' + rule.help, node.html, ...node.failureSummary.split('\\n')].join('\\n    ')))""";

    private Axe() {}

    /** What it finds against WCAG 2.2 AA, a text for each place. */
    static List<?> violations(Page page) {
        return violations(page, Map.of("type", "tag", "values", WCAG_22_AA));
    }

    /** The same for a page that was looked at in another width and other colours before. */
    static List<?> violationsOfLooks(Page page) {
        return violations(page, Map.of("type", "rule", "values", LOOKS));
    }

    private static List<?> violations(Page page, Map<String, Object> only) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(SOURCE);
        }
        return (List<?>) page.evaluate(VIOLATIONS, only);
    }

    private static String source() {
        try (InputStream axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
