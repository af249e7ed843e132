/* The points of a run that an order can name. */
#pragma once

/*
 * Operations on files: open (makes a file, or empties it), reopen (opens one for writing), write,
 * sync, truncate, rename, unlink, mkdir.
 * Operations on TCP connections: connect, send, recv (which has something to receive), close.
 * Operation on a name: resolve. When it fails, no server of names answered, whatever the error.
 *
 * Kinds of file, by name: main (a database), wal, shm, journal, lock, directory, log, other. A
 * connection is of the kind tcp, the name of a host of the kind host.
 */
struct point {
    /* NULL where a call is none of ours. */
    const char *operation;
    const char *kind;
    char name[256];
    /* Whether the order names it. */
    int meant;
};

struct point shim_opening(int directory, const char *path, int flags);
struct point shim_making(const char *path);
struct point shim_named(const char *operation, int directory, const char *path);
struct point shim_open_file(const char *operation, int fd);
struct point shim_connection(const char *operation, int fd);
/* A file that is written, or a connection on which is sent. */
struct point shim_writing(int fd);
/* Any name of a host that is looked up. */
struct point shim_resolving(const char *host);
/* No point where there is nothing to receive yet. */
struct point shim_receiving(int fd, int flags);

/* 0 where the call is to fail; errno says how. */
int shim_before(struct point *point);
/* Leaves errno as the call left it. */
void shim_after(const struct point *point);
