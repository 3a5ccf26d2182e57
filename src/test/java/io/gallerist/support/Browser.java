package io.gallerist.support;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    private Browser(Path executable, String address) {
        this.address = address;
        this.playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
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
        return new Browser(executable.get(), address);
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
        return new BrowserPage(chromium.newContext(options).newPage());
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PATHS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
