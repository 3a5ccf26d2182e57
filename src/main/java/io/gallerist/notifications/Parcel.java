package io.gallerist.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one attempt needs; read in one transaction, used outside of any. */
record Parcel(
        UUID deliveryId,
        Kind kind,
        String messageId,
        String subject,
        @Nullable String text,
        @Nullable String html,
        @Nullable String payload,
        @Nullable String address,
        @Nullable Destination destination) {
    /** A channel's address and what its signatures are made with. */
    record Destination(UUID channelId, String url, int rotation, boolean rotatedLately) {
        /** Chat addresses are secrets, and a record would print them. */
        @Override
        public String toString() {
            return "channel " + channelId;
        }
    }

    static Parcel of(Delivery delivery, java.time.Instant now) {
        Channel channel = delivery.channel;
        return new Parcel(
                delivery.id,
                delivery.kind,
                delivery.messageId,
                delivery.subject,
                delivery.text,
                delivery.html,
                delivery.payload,
                delivery.person == null ? null : delivery.person.mail,
                channel == null
                        ? null
                        : new Destination(channel.id, channel.url, channel.rotation, channel.isRotatedLately(now)));
    }
}
