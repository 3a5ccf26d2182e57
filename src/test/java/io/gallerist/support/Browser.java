package io.gallerist.support;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium found on this machine, driven by Playwright.
 *
 * <p>A test that needs it is skipped where there is none, unless {@code GALLERIST_BROWSER_REQUIRED=true} says that
 * there has to be one.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> PATHS = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** One for all tests: it ends with their process. */
    private static com.microsoft.playwright.@Nullable Browser chromium;

    private final List<BrowserPage> pages = new ArrayList<>();
    private final String address;

    private Browser(String address) {
        this.address = address;
    }

    /**
     * Starts the browser; skips the test when there is none.
     *
     * @param address where the portal listens, such as {@code http://localhost:8081}
     */
    public static Browser open(String address) {
        Optional<Path> executable = find();
        if (executable.isEmpty() && "true".equals(System.getenv("GALLERIST_BROWSER_REQUIRED"))) {
            throw new AssertionError(
                    "GALLERIST_BROWSER_REQUIRED=true, but no Chromium was found at $CHROMIUM or " + PATHS);
        }
        Assumptions.assumeTrue(
                executable.isPresent(), () -> "No Chromium at $CHROMIUM or " + PATHS + ": browser test skipped");
        if (chromium == null) {
            chromium = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(executable.get())
                            .setArgs(FLAGS));
        }
        return new Browser(address);
    }

    /** A page of its own, without cookies of the others. */
    public BrowserPage page() {
        return page(options -> {});
    }

    public BrowserPage page(Consumer<NewContextOptions> change) {
        NewContextOptions options = new NewContextOptions()
                .setBaseURL(address)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
        change.accept(options);
        BrowserPage page = new BrowserPage(chromium.newContext(options).newPage());
        pages.add(page);
        return page;
    }

    /** A page of somebody who has signed in already. */
    public BrowserPage page(Visitor somebody) {
        BrowserPage page = page();
        page.page()
                .context()
                .addCookies(somebody.cookies().stream()
                        .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(address))
                        .toList());
        return page;
    }

    @Override
    public void close() {
        pages.forEach(BrowserPage::close);
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PATHS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
