/**
 * Speaks with the world outside in files: its part {@code content} reads the folder {@code content/} with the skill
 * framework, the localities and the courses, and loads them through the use cases that people use. A course leaves one
 * system and comes into another as a <em>pack</em>, its folder in a zip with checksums.
 *
 * <p>It promises that every file is checked before anything is loaded, that every mistake is told with file and line,
 * that a mistake anywhere leaves everything as it was, and that loading the same files again changes nothing.
 *
 * <p>What people learn on a commune box travels back through the part {@code exchange}, which states the rules of merging
 * and promises that nothing is lost on the way and nothing counted twice.
 */
package vn.hocvuso.interop;
