package vn.hocvuso.catalogue.speech;

import java.util.List;

/** Sentences as sound; {@code bytes} must not be changed. */
public record Speech(String mediaType, byte[] bytes, List<Mark> marks) {}
