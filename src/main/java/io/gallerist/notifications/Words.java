package io.gallerist.notifications;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails and chats say, in English; each further language is a file {@code messages/told_<language>.properties}. */
@MessageBundle("told")
interface Words {
    @Message("{label} waits for your decision: {title}")
    String decide(String label, String title);

    @Message("{label} still waits for your decision: {title}")
    String remind(String label, String title);

    @Message("{label} has escalated and waits for your decision: {title}")
    String escalate(String label, String title);

    @Message("{label} waits for your decision once more: {title}")
    String decideAgain(String label, String title);

    @Message("{label} waits for review: {title}")
    String submitted(String label, String title);

    @Message("{label} was submitted: {title}")
    String submittedOnly(String label, String title);

    @Message("There is a new comment on {label}: {title}")
    String commented(String label, String title);

    @Message("{label} was asked for on your behalf: {title}")
    String behalf(String label, String title);

    @Message("{label} was approved: {title}")
    String approved(String label, String title);

    @Message("{label} was rejected: {title}")
    String rejected(String label, String title);

    @Message("{label} was sent back to you: {title}")
    String sentBack(String label, String title);

    @Message("{label} was taken back to be changed: {title}")
    String recalled(String label, String title);

    @Message("{label} goes back to review: {title}")
    String moved(String label, String title);

    @Message("{label} has expired undecided: {title}")
    String expired(String label, String title);

    @Message("{label} was withdrawn: {title}")
    String withdrawn(String label, String title);

    @Message("{label} was cancelled: {title}")
    String cancelled(String label, String title);

    @Message("{label} has succeeded: {title}")
    String succeeded(String label, String title);

    @Message("{label} has failed: {title}")
    String failed(String label, String title);

    @Message("You decide for {name} for a while")
    String delegated(String name);

    @Message("A change of the policy waits for a second owner: {name}")
    String proposed(String name);

    @Message("Your change of the policy is in force: {name}")
    String accepted(String name);

    @Message("Your change of the policy was declined: {name}")
    String declined(String name);

    @Message("You are an owner of the gallery {name} now")
    String owner(String name);

    @Message("Access of {who} to {gallery} ends within {days} days")
    String endsWithin(String who, String gallery, int days);

    @Message("Access of {who} to {gallery} ends within a day")
    String endsWithinADay(String who, String gallery);

    @Message("Access of {who} to {gallery} has ended")
    String accessEnded(String who, String gallery);

    @Message("You were given access to {gallery}")
    String yoursGiven(String gallery);

    @Message("Your access to {gallery} ends within {days} days")
    String yoursEndsWithin(String gallery, int days);

    @Message("Your access to {gallery} ends within a day")
    String yoursEndsWithinADay(String gallery);

    @Message("Your access to {gallery} has ended")
    String yoursEnded(String gallery);

    @Message("Access of {who} to {gallery} has ended here, but the role stays in Azure: somebody else gave it")
    String leftInPlace(String who, String gallery);

    @Message("Access of {who} to {gallery} lasted longer than it should have")
    String overrun(String who, String gallery);

    @Message("Access to {gallery} in Azure is not as the portal gave it")
    String drift(String gallery);

    @Message("The invitation of {who} to {gallery} has expired")
    String invitationExpired(String who, String gallery);

    @Message("A review of all access to {gallery} has begun")
    String campaignStarted(String gallery);

    @Message("The review of all access to {gallery} is still open")
    String campaignReminded(String gallery);

    @Message("The review of all access to {gallery} is over")
    String campaignEnded(String gallery);

    @Message("Ends")
    String ends();

    @Message("Asked by")
    String askedBy();

    @Message("On behalf of")
    String onBehalfOf();

    @Message("Stage")
    String stage();

    @Message("By")
    String by();

    @Message("When")
    String when();

    @Message("Gallery")
    String gallery();

    @Message("In their words")
    String words();

    @Message("Reason")
    String because();

    @Message("Open it in Gallerist")
    String open();

    @Message("Open Gallerist")
    String openPortal();

    @Message("What has happened since the last summary: {count}")
    String digest(int count);

    @Message("Waiting for you")
    String waiting();

    @Message("About your requests")
    String own();

    @Message("Other news")
    String other();

    @Message("Choose how often and in which language you are told")
    String choose();
}
