package io.gallerist.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void what_cannot_be_read_is_found() {
        try (Browser browser = Browser.open(address);
                BrowserPage page = browser.page()) {
            page.visit("/_style").page().evaluate("""
                    () => document.querySelector('main').insertAdjacentHTML('beforeend',
                      '<img src="/look/icons.svg"><p class="faint">Faint</p>')""");
            page.page().evaluate("document.querySelector('.faint').style.color = '#eee'");

            assertThatThrownBy(page::accessible)
                    .hasMessageContaining("image-alt")
                    .hasMessageContaining("color-contrast");
        }
    }
}
