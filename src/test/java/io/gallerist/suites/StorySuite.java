package io.gallerist.suites;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The portal as a whole: the main job, all pages in the browser, who sees what, what follows an approval. About half of
 * the time.
 */
@Suite
@SelectPackages({
    "io.gallerist.story",
    "io.gallerist.web",
    "io.gallerist.execution",
    "io.gallerist.freezes",
    "io.gallerist.notifications"
})
class StorySuite {}
