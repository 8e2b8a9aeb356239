/**
 * What two administrators do together: revoking more than ten certificates at once. One proposes, another agrees; only then
 * they are revoked, in portions that survive a restart.
 */
package vn.hocvuso.certification.joint;
