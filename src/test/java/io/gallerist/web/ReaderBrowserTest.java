package io.gallerist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.gallerist.support.Browser;
import io.gallerist.support.BrowserPage;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReaderBrowserTest {

    @TestHTTPResource
    String address;

    @Test
    void a_reader_without_scripts_can_do_everything() {
        try (Browser browser = Browser.open(address);
                BrowserPage reader = browser.page(options -> options.setJavaScriptEnabled(false))) {
            Page page = reader.size(390).visit("/_style").page();

            page.locator("summary").click();
            assertThat(page.locator(".shell-drop .menu")).isVisible();
            reader.picture("menu-390-light");

            page.locator(".shell-drop button[value=dark]").click();
            assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");

            page.locator("[name=version]").fill("latest");
            page.locator("form#form .btn-primary").click();
            assertThat(page.locator(".error-summary")).isVisible();
            assertThat(page.locator("[name=version]")).hasValue("latest");

            page.locator("[name=version]").fill("1.4.1");
            page.locator("form#form .btn-primary").click();
            assertThat(page.locator(".flash")).containsText("Version 1.4.1 was asked for");
            reader.picture("flash-390-dark");
        }
    }

    @Test
    void scripts_tell_the_zone_and_change_the_colours_in_place() {
        try (Browser browser = Browser.open(address);
                BrowserPage reader = browser.page(options -> options.setTimezoneId("Asia/Kolkata"))) {
            Page page = reader.size(1280).visit("/_style").page();
            String first = page.locator("time.local").first().textContent();

            page.reload();
            assertThat(page.locator("time.local").first()).hasText(first);

            page.locator("[name=version]").fill("typed");
            page.locator(".shell-side button[value=dark]").click();
            assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
            assertThat(page.locator("[name=version]")).hasValue("typed");
            assertThat(page.locator(".shell-side button[value=dark]")).hasAttribute("aria-pressed", "true");
            reader.quiet();
        }
    }

    @Test
    void a_live_part_refreshes_itself_and_stops() {
        try (Browser browser = Browser.open(address);
                BrowserPage reader = browser.page()) {
            Page page = reader.visit("/_style").page();

            assertThat(page.locator(".progress-text").nth(1)).hasText("62 %");
            assertThat(page.locator(".progress-text").nth(1)).hasText("100 %");
            assertThat(page.locator("#announce")).hasText("North Europe is done");
            reader.quiet();
        }
    }

    @Test
    void error_pages_are_accessible() {
        try (Browser browser = Browser.open(address);
                BrowserPage reader = browser.page()) {
            reader.visit("/_faults/conflict");
            for (int width : BrowserPage.WIDTHS) {
                for (boolean dark : new boolean[] {false, true}) {
                    reader.size(width).dark(dark).accessible().fits();
                    reader.picture("error-%d-%s".formatted(width, dark ? "dark" : "light"));
                }
            }
        }
    }
}
