/**
 * Certificates as Open Badges 3.0: credentials that any wallet and any verifier understands, signed when they are first asked
 * for and the same letter by letter ever after; the issuer's document with its keys; status lists that tell what was revoked
 * or suspended since; pictures with the credential baked in; and the check of what somebody shows. Nothing is fetched from
 * the network to make or to check one.
 */
package vn.hocvuso.certification.credential;
