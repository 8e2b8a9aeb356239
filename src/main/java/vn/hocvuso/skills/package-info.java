/**
 * What there is to master: the skill framework with its areas, competences and levels, the target groups it names, and
 * the profile of each group: the competences at a level that count as "phổ cập".
 *
 * <p>It promises that exactly one version is in force once one has been published, that versions are never changed
 * after they were published and never lost, that reading the one in force costs no query, and that publishing the same
 * version twice changes nothing. Fires {@link vn.hocvuso.skills.Framework.Published}.
 *
 * <p>This room stands below {@code identity}, so it does not know who may publish: the caller's use case asks.
 */
package vn.hocvuso.skills;
