package io.gallerist.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page in the browser, with what every page of the portal has to hold to. */
public final class BrowserPage implements AutoCloseable {

    /** A laptop and a phone. */
    public static final List<Integer> WIDTHS = List.of(1280, 390);

    /** None unless asked for: {@code -Dgallerist.pictures=wide} in the light, {@code all} narrow and in the dark as well. */
    private static final String PICTURES = System.getProperty("gallerist.pictures", "");

    private static final boolean EVERY_PICTURE = PICTURES.equals("all");

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
        assertThat(Axe.violations(page)).as("accessibility of %s", page.url()).isEmpty();
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
     * Everything above on a laptop in the light, and what can be different there on a phone in the dark: both sizes and
     * both colours are looked at.
     */
    public BrowserPage looksRight(String name) {
        for (int width : WIDTHS) {
            boolean isNarrow = width < 600;
            size(width).dark(isNarrow).fits();
            List<?> violations = isNarrow ? Axe.violationsOfLooks(page) : Axe.violations(page);
            assertThat(violations).as("accessibility of %s", page.url()).isEmpty();
            if (EVERY_PICTURE || !isNarrow && PICTURES.equals("wide")) {
                picture(name, width, isNarrow);
            }
            if (EVERY_PICTURE) {
                dark(!isNarrow).picture(name, width, !isNarrow);
            }
        }
        return quiet();
    }

    private void picture(String name, int width, boolean dark) {
        picture("%s-%d-%s".formatted(name, width, dark ? "dark" : "light"));
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
}
