#include <git2.h>

/* Swift cannot call variadic functions; these are the options that are set. */

static inline int git_set_search_path(int level, const char *directories) {
  return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, directories);
}

static inline int git_set_fsync(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled);
}
