/*
 * Stands between one program and the C library (LD_PRELOAD), and at one point of its run kills it
 * or makes one call fail, as a power cut or a full disk would. The program itself knows nothing of
 * it.
 *
 *   KVITTERT_SHIM_PROGRAM    whose calls count, by its file name; its children are left alone
 *   KVITTERT_SHIM_DIRECTORY  the files that count lie below it
 *   KVITTERT_SHIM_LIST       a file to which each point that is passed is appended, as a line
 *                            "<operation> <kind> <file name>"
 *   KVITTERT_SHIM            an order:
 *                              kill before|after OPERATION [KIND] NUMBER
 *                              fail ERROR OPERATION [KIND] NUMBER [onwards]
 *
 * NUMBER counts, from 1, the points of that operation, and of that kind of file where one is named.
 * Operations and kinds are those of points.h; "disk" is every change of a file, "net" every step of
 * a TCP connection.
 */
#define _GNU_SOURCE
#include "points.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <stdarg.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name)                                                                                 \
    static __typeof__(name) *real;                                                                 \
    if (real == NULL) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

/* Passes a point around a call: the call itself where it is not to fail. */
#define AROUND(which, type, failed, call)                                                          \
    do {                                                                                           \
        struct point here = which;                                                                 \
        if (!shim_before(&here)) return failed;                                                    \
        type result = call;                                                                        \
        shim_after(&here);                                                                         \
        return result;                                                                             \
    } while (0)

/* Files that are named. */

#define OPENS(name)                                                                                \
    int name(const char *path, int flags, ...) {                                                   \
        REAL(name);                                                                                \
        mode_t mode = 0;                                                                           \
        if (flags & (O_CREAT | O_TMPFILE)) {                                                       \
            va_list more;                                                                          \
            va_start(more, flags);                                                                 \
            mode = va_arg(more, mode_t);                                                           \
            va_end(more);                                                                          \
        }                                                                                          \
        AROUND(shim_opening(AT_FDCWD, path, flags), int, -1, real(path, flags, mode));             \
    }
OPENS(open)
OPENS(open64)

#define OPENS_AT(name)                                                                             \
    int name(int directory, const char *path, int flags, ...) {                                    \
        REAL(name);                                                                                \
        mode_t mode = 0;                                                                           \
        if (flags & (O_CREAT | O_TMPFILE)) {                                                       \
            va_list more;                                                                          \
            va_start(more, flags);                                                                 \
            mode = va_arg(more, mode_t);                                                           \
            va_end(more);                                                                          \
        }                                                                                          \
        AROUND(shim_opening(directory, path, flags), int, -1, real(directory, path, flags, mode)); \
    }
OPENS_AT(openat)
OPENS_AT(openat64)

int mkdir(const char *path, mode_t mode) {
    REAL(mkdir);
    AROUND(shim_making(path), int, -1, real(path, mode));
}

int rename(const char *from, const char *to) {
    REAL(rename);
    AROUND(shim_named("rename", AT_FDCWD, from), int, -1, real(from, to));
}

int renameat(int old, const char *from, int new, const char *to) {
    REAL(renameat);
    AROUND(shim_named("rename", old, from), int, -1, real(old, from, new, to));
}

int renameat2(int old, const char *from, int new, const char *to, unsigned int flags) {
    REAL(renameat2);
    AROUND(shim_named("rename", old, from), int, -1, real(old, from, new, to, flags));
}

int unlink(const char *path) {
    REAL(unlink);
    AROUND(shim_named("unlink", AT_FDCWD, path), int, -1, real(path));
}

int unlinkat(int directory, const char *path, int flags) {
    REAL(unlinkat);
    AROUND(shim_named("unlink", directory, path), int, -1, real(directory, path, flags));
}

/* Files and connections that are open. */

ssize_t write(int fd, const void *bytes, size_t length) {
    REAL(write);
    AROUND(shim_writing(fd), ssize_t, -1, real(fd, bytes, length));
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    REAL(writev);
    AROUND(shim_writing(fd), ssize_t, -1, real(fd, parts, count));
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
    REAL(pwrite);
    AROUND(shim_writing(fd), ssize_t, -1, real(fd, bytes, length, offset));
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
    REAL(pwrite64);
    AROUND(shim_writing(fd), ssize_t, -1, real(fd, bytes, length, offset));
}

int fsync(int fd) {
    REAL(fsync);
    AROUND(shim_open_file("sync", fd), int, -1, real(fd));
}

int fdatasync(int fd) {
    REAL(fdatasync);
    AROUND(shim_open_file("sync", fd), int, -1, real(fd));
}

int ftruncate(int fd, off_t length) {
    REAL(ftruncate);
    AROUND(shim_open_file("truncate", fd), int, -1, real(fd, length));
}

int ftruncate64(int fd, off64_t length) {
    REAL(ftruncate64);
    AROUND(shim_open_file("truncate", fd), int, -1, real(fd, length));
}

int connect(int fd, const struct sockaddr *address, socklen_t length) {
    REAL(connect);
    AROUND(shim_connection("connect", fd), int, -1, real(fd, address, length));
}

ssize_t send(int fd, const void *bytes, size_t length, int flags) {
    REAL(send);
    AROUND(shim_connection("send", fd), ssize_t, -1, real(fd, bytes, length, flags));
}

ssize_t sendto(int fd, const void *bytes, size_t length, int flags, const struct sockaddr *address,
               socklen_t address_length) {
    REAL(sendto);
    AROUND(shim_connection("send", fd), ssize_t, -1,
           real(fd, bytes, length, flags, address, address_length));
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags) {
    REAL(sendmsg);
    AROUND(shim_connection("send", fd), ssize_t, -1, real(fd, message, flags));
}

ssize_t recv(int fd, void *bytes, size_t length, int flags) {
    REAL(recv);
    AROUND(shim_receiving(fd, flags), ssize_t, -1, real(fd, bytes, length, flags));
}

ssize_t recvfrom(int fd, void *bytes, size_t length, int flags, struct sockaddr *address,
                 socklen_t *address_length) {
    REAL(recvfrom);
    AROUND(shim_receiving(fd, flags), ssize_t, -1,
           real(fd, bytes, length, flags, address, address_length));
}

ssize_t recvmsg(int fd, struct msghdr *message, int flags) {
    REAL(recvmsg);
    AROUND(shim_receiving(fd, flags), ssize_t, -1, real(fd, message, flags));
}

ssize_t read(int fd, void *bytes, size_t length) {
    REAL(read);
    AROUND(shim_receiving(fd, 0), ssize_t, -1, real(fd, bytes, length));
}

ssize_t readv(int fd, const struct iovec *parts, int count) {
    REAL(readv);
    AROUND(shim_receiving(fd, 0), ssize_t, -1, real(fd, parts, count));
}

int close(int fd) {
    REAL(close);
    AROUND(shim_connection("close", fd), int, -1, real(fd));
}

/* Names. */

int getaddrinfo(const char *host, const char *service, const struct addrinfo *hints,
                struct addrinfo **found) {
    REAL(getaddrinfo);
    AROUND(shim_resolving(host), int, EAI_AGAIN, real(host, service, hints, found));
}
