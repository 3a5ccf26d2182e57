package io.gallerist.web;

import io.gallerist.support.Browser;
import io.gallerist.support.BrowserPage;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StyleBrowserTest {

    @TestHTTPResource
    String address;

    @Test
    void every_tag_is_accessible_in_both_colours_and_sizes() {
        try (Browser browser = Browser.open(address);
                BrowserPage page = browser.page()) {
            page.visit("/_style").looksRight("style");
            page.visit("/_style/wrong").looksRight("style-wrong");
        }
    }
}
