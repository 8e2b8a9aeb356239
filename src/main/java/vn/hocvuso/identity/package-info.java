/**
 * Who people are: their account, roles, groups and commune, what they consented to, and the places of Viet Nam. Words:
 * a <em>learner</em> is any person with an account; a <em>role</em> says what she may do besides learning; a
 * <em>group</em> is one of the movement's target groups; a <em>session</em> is one signed-in device; an account
 * <em>awaits its owner</em> when it was made for a person who learned on another system; a <em>support person</em> helps
 * the learners of a commune or of a province; an <em>officer</em> sees the certificates of the people of some places. Who has letters
 * sent to her, and where, is known to the part {@code mail}.
 *
 * <p>It promises that passwords are kept only as Argon2id hashes, that every door that checks one is throttled, that a
 * session survives a restart of the server, and that who acts comes from the session and never from a form. Fires
 * {@code Learner.Registered}.
 */
package vn.hocvuso.identity;
