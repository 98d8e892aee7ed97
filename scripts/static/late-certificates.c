/* libgit2 over mbed TLS reads the machine's certificates when it starts, which takes 4 ms of each
   run. Linked with --wrap for these functions, it reads them before the first TLS connection. */

#include <pthread.h>

typedef struct git_stream git_stream;

int __real_git_mbedtls_stream_global_init(void);
int __real_git_mbedtls__set_cert_location(const char *file, const char *path);
int __real_git_mbedtls_stream_new(git_stream **out, const char *host, const char *port);
int __real_git_mbedtls_stream_wrap(git_stream **out, git_stream *in, const char *host);

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int result;
/* Starting sets the location of the certificates itself, perhaps through the wrapper. */
static __thread int starting;

static void start(void) {
  starting = 1;
  result = __real_git_mbedtls_stream_global_init();
  starting = 0;
}

static int started(void) {
  if (starting) return 0;
  pthread_once(&once, start);
  return result;
}

int __wrap_git_mbedtls_stream_global_init(void) { return 0; }

int __wrap_git_mbedtls__set_cert_location(const char *file, const char *path) {
  int error = started();
  return error < 0 ? error : __real_git_mbedtls__set_cert_location(file, path);
}

int __wrap_git_mbedtls_stream_new(git_stream **out, const char *host, const char *port) {
  int error = started();
  return error < 0 ? error : __real_git_mbedtls_stream_new(out, host, port);
}

int __wrap_git_mbedtls_stream_wrap(git_stream **out, git_stream *in, const char *host) {
  int error = started();
  return error < 0 ? error : __real_git_mbedtls_stream_wrap(out, in, host);
}
