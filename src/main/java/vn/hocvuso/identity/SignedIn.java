package vn.hocvuso.identity;

import java.io.Serializable;
import java.util.Set;

/**
 * Whose session a request belongs to.
 *
 * @param name the full name, as shown at the top of the page
 */
public record SignedIn(Learner.Ref learner, String username, String name, Set<Role> roles) implements Serializable {}
