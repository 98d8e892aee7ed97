/* Debian has no static Kerberos. Each of its functions that libgit2 calls for Negotiate
   authentication over HTTP answers here that no mechanism is available. */

#define UNAVAILABLE (16u << 16)

const void *GSS_C_NT_HOSTBASED_SERVICE;

unsigned gss_delete_sec_context(void) { return UNAVAILABLE; }
unsigned gss_display_status(void) { return UNAVAILABLE; }
unsigned gss_import_name(void) { return UNAVAILABLE; }
unsigned gss_indicate_mechs(void) { return UNAVAILABLE; }
unsigned gss_init_sec_context(void) { return UNAVAILABLE; }
unsigned gss_release_buffer(void) { return UNAVAILABLE; }
unsigned gss_release_name(void) { return UNAVAILABLE; }
unsigned gss_release_oid_set(void) { return UNAVAILABLE; }
