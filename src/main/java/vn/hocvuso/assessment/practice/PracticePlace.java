package vn.hocvuso.assessment.practice;

/**
 * Where practice questions are asked, in words that this room does not read.
 *
 * @param owner as of a quiz, {@code course:<slug>}
 * @param part of it, for a course the lesson's slug: so the questions stay through all its editions
 */
public record PracticePlace(String owner, String part) {

    public PracticePlace {
        if (owner.isEmpty() || owner.length() > 100 || part.isEmpty() || part.length() > 100) {
            throw new IllegalArgumentException("No place for practice: " + owner + "/" + part);
        }
    }
}
