package io.gallerist.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.gallerist.support.Browser;
import io.gallerist.support.BrowserPage;

/** The directory's own page, where a person says who they are. */
final class SignInPage {
    private SignInPage() {}

    static BrowserPage as(String name, Browser browser) {
        return as(name, browser, true);
    }

    static BrowserPage withoutScriptsAs(String name, Browser browser) {
        return as(name, browser, false);
    }

    private static BrowserPage as(String name, Browser browser, boolean scripts) {
        BrowserPage somebody = browser.page(options -> options.setJavaScriptEnabled(scripts));
        Page page = somebody.size(1280).visit("/").page();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name))
                .first()
                .click();
        Locator accept = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Accept"));
        if (accept.count() > 0) {
            accept.click();
        }
        return somebody;
    }
}
