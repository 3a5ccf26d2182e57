package io.gallerist.changes.code;

/** What {@code az sig create} can say of a gallery. */
final class SigGallery {
    private SigGallery() {}

    static void say(Untold body, Flags flags) {
        flags.add("--description", body.take("/properties/description"));
        flags.add("--permissions", body.take("/properties/sharingProfile/permissions"));
        String community = "/properties/sharingProfile/communityGalleryInfo";
        flags.add("--publisher-uri", body.take(community + "/publisherUri"));
        flags.add("--publisher-email", body.take(community + "/publisherContact"));
        flags.add("--eula", body.take(community + "/eula"));
        flags.add("--public-name-prefix", body.take(community + "/publicNamePrefix"));
        flags.add("--soft-delete", body.take("/properties/softDeletePolicy/isSoftDeleteEnabled"));
    }
}
