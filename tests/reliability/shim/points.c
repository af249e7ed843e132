#define _GNU_SOURCE
#include "points.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum action { NOTHING, KILL_BEFORE, KILL_AFTER, FAIL };

/* What the environment says. */
static struct {
    int counts;
    const char *directory;
    int list;
    enum action action;
    int error;
    char operation[16];
    char kind[16];
    long number;
    int onwards;
} order = {.list = -1};

static atomic_long passed;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/* An order that nobody understands would be a test that tests nothing. */
static void refuse(const char *why) {
    fprintf(stderr, "shim: %s\n", why);
    _exit(97);
}

static void read_order(const char *text) {
    char words[6][16] = {0};
    int count = sscanf(text, "%15s %15s %15s %15s %15s %15s", words[0], words[1], words[2],
                       words[3], words[4], words[5]);
    int next = 3;
    if (count < 4) refuse("an order has at least four words");
    if (strcmp(words[0], "kill") == 0) {
        order.action = strcmp(words[1], "before") == 0 ? KILL_BEFORE : KILL_AFTER;
    } else if (strcmp(words[0], "fail") == 0) {
        order.action = FAIL;
        order.error = strcmp(words[1], "ENOSPC") == 0 ? ENOSPC
                      : strcmp(words[1], "EIO") == 0  ? EIO
                      : strcmp(words[1], "EROFS") == 0 ? EROFS
                                                       : 0;
        if (order.error == 0) refuse("an error that is not known");
    } else {
        refuse("neither kill nor fail");
    }
    strcpy(order.operation, words[2]);
    order.number = atol(words[next]);
    if (order.number == 0) {
        strcpy(order.kind, words[next]);
        next++;
        order.number = atol(words[next]);
    }
    if (order.number < 1) refuse("a number is missing");
    order.onwards = strcmp(words[next + 1 < 6 ? next + 1 : 5], "onwards") == 0;
}

static void read_environment(void) {
    const char *program = getenv("KVITTERT_SHIM_PROGRAM");
    const char *list = getenv("KVITTERT_SHIM_LIST");
    const char *text = getenv("KVITTERT_SHIM");
    if (program == NULL || strcmp(program, program_invocation_short_name) != 0) return;
    order.directory = getenv("KVITTERT_SHIM_DIRECTORY");
    if (order.directory == NULL) refuse("no directory");
    if (list != NULL) {
        order.list = (int)syscall(SYS_openat, AT_FDCWD, list,
                                  O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        if (order.list < 0) refuse("the list cannot be written");
    }
    if (text != NULL) read_order(text);
    order.counts = 1;
}

static int counts(void) {
    pthread_once(&once, read_environment);
    return order.counts;
}

static int ends_with(const char *text, const char *end) {
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

static const char *kind_of(const char *path) {
    if (ends_with(path, "-wal")) return "wal";
    if (ends_with(path, "-shm")) return "shm";
    if (ends_with(path, "-journal")) return "journal";
    if (ends_with(path, ".db") || ends_with(path, ".db.new")) return "main";
    if (ends_with(path, ".lock")) return "lock";
    if (ends_with(path, ".log")) return "log";
    return "other";
}

/* The point of an operation on a path, where that lies below the directory. */
static struct point at(const char *operation, const char *path) {
    struct point point = {0};
    size_t length = strlen(order.directory);
    if (strncmp(path, order.directory, length) == 0 &&
        (path[length] == '/' || path[length] == '\0')) {
        const char *name = strrchr(path, '/');
        point.operation = operation;
        point.kind = kind_of(path);
        snprintf(point.name, sizeof point.name, "%s", name != NULL ? name + 1 : path);
    }
    return point;
}

/* Gives the path of an open file; 0 where it has none. */
static int path_of(int fd, char *path, size_t size) {
    char link[32];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, size - 1);
    if (length <= 0) return 0;
    path[length] = '\0';
    return 1;
}

struct point shim_named(const char *operation, int directory, const char *path) {
    char whole[4096];
    if (!counts() || path == NULL) return (struct point){0};
    if (path[0] == '/' || directory == AT_FDCWD) return at(operation, path);
    int saved = errno;
    struct point point = {0};
    if (path_of(directory, whole, sizeof whole / 2)) {
        strncat(whole, "/", 2);
        strncat(whole, path, sizeof whole / 2 - 2);
        point = at(operation, whole);
    }
    errno = saved;
    return point;
}

struct point shim_opening(int directory, const char *path, int flags) {
    if (!counts() || (flags & O_ACCMODE) == O_RDONLY) return (struct point){0};
    int saved = errno;
    int there = faccessat(directory, path, F_OK, 0) == 0;
    errno = saved;
    int makes = (flags & O_TRUNC) || ((flags & O_CREAT) && !there);
    return shim_named(makes ? "open" : "reopen", directory, path);
}

struct point shim_making(const char *path) {
    struct point point = shim_named("mkdir", AT_FDCWD, path);
    if (point.operation != NULL) point.kind = "directory";
    return point;
}

struct point shim_open_file(const char *operation, int fd) {
    char path[4096];
    struct stat status;
    if (!counts()) return (struct point){0};
    int saved = errno;
    struct point point = {0};
    if (fstat(fd, &status) == 0 && (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode)) &&
        path_of(fd, path, sizeof path)) {
        point = at(operation, path);
        if (point.operation != NULL && S_ISDIR(status.st_mode)) point.kind = "directory";
    }
    errno = saved;
    return point;
}

struct point shim_connection(const char *operation, int fd) {
    int domain = 0, type = 0;
    socklen_t length = sizeof domain;
    struct point point = {0};
    if (!counts()) return point;
    int saved = errno;
    if (getsockopt(fd, SOL_SOCKET, SO_DOMAIN, &domain, &length) == 0 &&
        (domain == AF_INET || domain == AF_INET6)) {
        length = sizeof type;
        if (getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &length) == 0 && type == SOCK_STREAM) {
            point.operation = operation;
            point.kind = "tcp";
            strcpy(point.name, "-");
        }
    }
    errno = saved;
    return point;
}

struct point shim_resolving(const char *host) {
    struct point point = {0};
    if (!counts() || host == NULL) return point;
    point.operation = "resolve";
    point.kind = "host";
    snprintf(point.name, sizeof point.name, "%s", host);
    return point;
}

struct point shim_writing(int fd) {
    struct point point = shim_open_file("write", fd);
    return point.operation != NULL ? point : shim_connection("send", fd);
}

struct point shim_receiving(int fd, int flags) {
    struct point point = shim_connection("recv", fd);
    if (point.operation == NULL) return point;
    char byte;
    int saved = errno;
    /* By system call: the library's own function would come back here. */
    long there = (flags & MSG_PEEK) ? -1
                                    : syscall(SYS_recvfrom, fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT,
                                              NULL, NULL);
    errno = saved;
    return there < 0 ? (struct point){0} : point;
}

static int is_net(const struct point *point) {
    return strcmp(point->kind, "tcp") == 0 || strcmp(point->kind, "host") == 0;
}

static int is_named(const struct point *point) {
    if (order.kind[0] != '\0' && strcmp(order.kind, point->kind) != 0) return 0;
    if (strcmp(order.operation, "net") == 0) return is_net(point);
    if (strcmp(order.operation, "disk") != 0) return strcmp(order.operation, point->operation) == 0;
    /* What the log of a window writes has an order of its own; and a full or failing disk lets
     * files be opened that are there, as one that may not be written does not. */
    return !is_net(point) && strcmp(point->kind, "log") != 0 &&
           (order.error == EROFS || strcmp(point->operation, "reopen") != 0);
}

static void die(void) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

int shim_before(struct point *point) {
    if (point->operation == NULL) return 1;
    int saved = errno;
    if (order.list >= 0) {
        char line[320];
        int length = snprintf(line, sizeof line, "%s %s %s\n", point->operation, point->kind,
                              point->name);
        syscall(SYS_write, order.list, line, (size_t)length);
    }
    errno = saved;
    if (order.action == NOTHING || !is_named(point)) return 1;
    long number = atomic_fetch_add(&passed, 1) + 1;
    point->meant = number == order.number || (order.onwards && number > order.number);
    if (!point->meant) return 1;
    if (order.action == KILL_BEFORE) die();
    if (order.action != FAIL) return 1;
    errno = order.error;
    return 0;
}

void shim_after(const struct point *point) {
    if (point->meant && order.action == KILL_AFTER) die();
}
