package io.gallerist.freezes;

/** A window that was changed after its form was opened: the form comes back beside what the window is now. */
class Outdated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final transient FreezeWindow window;

    Outdated(FreezeWindow window) {
        this.window = window;
    }
}
