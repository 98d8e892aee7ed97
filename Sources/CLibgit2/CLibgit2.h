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

static inline int git_set_certificates(const char *file, const char *folder) {
  return git_libgit2_opts(GIT_OPT_SET_SSL_CERT_LOCATIONS, file, folder);
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

/* The type of `parents` is not the same in all versions. */
static inline int git_write_commit_text(
    git_buf *text, git_repository *repository, const git_signature *author,
    const git_signature *committer, const char *message, const git_tree *tree, size_t count,
    git_commit **parents) {
  return git_commit_create_buffer(
      text, repository, author, committer, NULL, message, tree, count, (void *)parents);
}
