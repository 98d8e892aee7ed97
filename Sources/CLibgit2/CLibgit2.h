#include <git2.h>

/* From libgit2 1.8 on, `git_error_clear` is declared here. */
#if __has_include(<git2/sys/errors.h>)
#include <git2/sys/errors.h>
#endif

/* Swift cannot call variadic functions; these are the options that are set. */

static inline int git_set_search_path(int level, const char *directories) {
  return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, directories);
}

static inline int git_set_fsync(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled);
}

static inline int git_set_owner_validation(int enabled) {
  return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, enabled);
}

static inline int git_set_hash_verification(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, enabled);
}

static inline int git_set_caching(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_CACHING, enabled);
}

/* Bytes of trees are compared and searched where they are stored. */

static inline int git_bytes_compare(const void *one, const void *two, size_t count) {
  return __builtin_memcmp(one, two, count);
}

static inline const void *git_bytes_find_zero(const void *bytes, size_t count) {
  return __builtin_memchr(bytes, 0, count);
}
