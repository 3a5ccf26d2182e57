package io.gallerist.suites;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Room by room: everything that {@link StorySuite} leaves out. */
@Suite
@SelectPackages("io.gallerist")
@ExcludePackages({
    "io.gallerist.story",
    "io.gallerist.web",
    "io.gallerist.execution",
    "io.gallerist.freezes",
    "io.gallerist.notifications",
    "io.gallerist.suites"
})
class RoomsSuite {}
