package io.gallerist.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A page in the browser, with what every page of the portal has to hold to. */
public final class BrowserPage implements AutoCloseable {

    /** A laptop and a phone. */
    public static final List<Integer> WIDTHS = List.of(1280, 390);

    /** Wide pages in the dark and narrow ones in the light as well: {@code -Dgallerist.pictures=all}. */
    private static final boolean EVERY_PICTURE = "all".equals(System.getProperty("gallerist.pictures"));

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    BrowserPage(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            boolean worthTelling = message.type().equals("error") && !isRefusedPage(message);
            if (worthTelling || message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(error -> complaints.add(error));
    }

    /** Playwright's own page, for everything that is not said here. */
    public Page page() {
        return page;
    }

    public BrowserPage visit(String path) {
        page.navigate(path);
        return this;
    }

    public BrowserPage size(int width) {
        page.setViewportSize(width, width < 600 ? 844 : 900);
        return this;
    }

    public BrowserPage dark(boolean dark) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        return this;
    }

    /** Fails with what axe found against WCAG 2.2 AA. */
    public BrowserPage accessible() {
        List<Rule> violations =
                new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations();
        assertThat(violations.stream().map(BrowserPage::describe).toList())
                .as("accessibility of %s", page.url())
                .isEmpty();
        return this;
    }

    public BrowserPage fits() {
        Object beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) beyond).intValue())
                .as("pixels of %s beyond the right edge", page.url())
                .isLessThanOrEqualTo(0);
        return this;
    }

    /** Neither a refused style or script nor an error in one. */
    public BrowserPage quiet() {
        assertThat(complaints).as("console of %s", page.url()).isEmpty();
        return this;
    }

    /**
     * Everything above, on a laptop and a phone, light and dark, each with a picture in target/screenshots. Axe, which
     * takes its time, looks at two of the four: both sizes and both colours are among them.
     */
    public BrowserPage looksRight(String name) {
        for (int width : WIDTHS) {
            for (boolean dark : new boolean[] {false, true}) {
                boolean isUsual = dark == (width < 600);
                if (isUsual || EVERY_PICTURE) {
                    size(width).dark(dark).picture("%s-%d-%s".formatted(name, width, dark ? "dark" : "light"));
                    fits();
                }
                if (isUsual) {
                    accessible();
                }
            }
        }
        return quiet();
    }

    /** The whole page, in a window as high as it: what sticks to the window does not end in the middle. */
    public BrowserPage picture(String name) {
        ViewportSize before = page.viewportSize();
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(before.width, Math.max(before.height, height));
        page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", name + ".png")));
        page.setViewportSize(before.width, before.height);
        return this;
    }

    @Override
    public void close() {
        page.context().close();
    }

    /** The browser complains about pages that are meant to be refusals, too. */
    private static boolean isRefusedPage(ConsoleMessage message) {
        boolean isStatic =
                message.location().contains("/look/") || message.location().contains("/webjars/");
        return !isStatic && message.text().matches("Failed to load resource.*status of 4\\d\\d.*");
    }

    private static String describe(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> rule.getId() + ": " + rule.getHelp() + "\n    " + node.getHtml() + "\n    "
                        + node.getFailureSummary().replace("\n", "\n    "))
                .collect(Collectors.joining("\n"));
    }
}
