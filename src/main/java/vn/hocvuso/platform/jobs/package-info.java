/**
 * Long work that survives a restart: it is done in portions, each in a transaction of its own, by whichever server is free.
 * What has been done is known by the room whose work it is; here is kept only that there is work left. A server that is
 * killed in the middle is missed after less than a minute, and another, or itself after a restart, goes on.
 */
package vn.hocvuso.platform.jobs;
