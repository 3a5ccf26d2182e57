package io.gallerist.web;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;
import java.lang.annotation.Retention;

/** A menu and a person for the style page alone: qualified and shown nowhere else, so no other test meets them. */
class SampleShell {

    @Qualifier
    @Retention(RUNTIME)
    @interface Sample {}

    record Item(String label, String href, String icon, int order, long badge, boolean shown)
            implements NavigationItem {

        @Override
        public boolean visible() {
            return shown && isStylePage();
        }
    }

    record Ana(String displayName, String email) implements SignedIn {

        @Override
        public boolean isSignedIn() {
            return isStylePage();
        }
    }

    @Produces
    @Sample
    @Singleton
    NavigationItem style() {
        return new Item("Look and feel", "/_style", "eye", 10, 0, true);
    }

    @Produces
    @Sample
    @Singleton
    NavigationItem wrong() {
        return new Item("With mistakes", "/_style/wrong", "alert-circle", 20, 3, true);
    }

    @Produces
    @Sample
    @Singleton
    NavigationItem galleries() {
        return new Item("Galleries", "/_galleries", "photo", 5, 0, true);
    }

    @Produces
    @Sample
    @Singleton
    NavigationItem hidden() {
        return new Item("For administrators", "/_admin", "settings", 30, 0, false);
    }

    @Produces
    @Sample
    @Singleton
    SignedIn ana() {
        return new Ana("Ana Souza", "ana.souza@contoso.example");
    }

    private static boolean isStylePage() {
        var request = Visit.current();
        return request != null && request.normalizedPath().startsWith("/_style");
    }
}
