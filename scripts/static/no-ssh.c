/* The ssh of Debian's libgit2 cannot speak to current servers with RSA keys and reads no
   ~/.ssh/config; the program uses the person's own ssh. Linked with --wrap for these functions,
   libgit2 needs neither libssh2 nor OpenSSL. */

int git_error_set_str(int area, const char *message);

int __wrap_git_transport_ssh_global_init(void) { return 0; }

int __wrap_git_smart_subtransport_ssh(void **out, void *owner, void *parameter) {
  (void)out, (void)owner, (void)parameter;
  git_error_set_str(23 /* GIT_ERROR_SSH */, "this program has no ssh of its own");
  return -1;
}
