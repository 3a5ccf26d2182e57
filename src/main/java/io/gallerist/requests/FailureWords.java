package io.gallerist.requests;

/** What stands above a failure: the portal's own codes in words, Azure's as Azure writes them. */
final class FailureWords {
    private FailureWords() {}

    static String title(String code) {
        return switch (code) {
            case "DoesNotFit" -> "It does not fit any more";
            case "AccessEnded" -> "The access has ended";
            case "NobodyGotAccess" -> "Nobody got access";
            case "NotApproved" -> "Not as it was approved";
            case "NotGone" -> "It is still there";
            case "DigestMismatch" -> "Not what was approved";
            case "GaveUp" -> "Not finished in time";
            default -> code;
        };
    }
}
