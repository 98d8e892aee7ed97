/* Two things for which Swift's runtime needs /proc, which a container or a rescue system may lack.

   It looks for a program that prints backtraces beside its shared library, and aborts where it
   cannot tell its own path. A static program has no such library: linked with --wrap for the
   first function here, the runtime finds no backtracer.

   It finds the arguments by way of /proc/self/maps. The C library hands them to each constructor,
   so they are passed on from one. */

void _swift_stdlib_overrideUnsafeArgvArgc(char **arguments, int count);

char *__wrap_swift_copyAuxiliaryExecutablePath(const char *name) {
  (void)name;
  return 0;
}

__attribute__((constructor)) static void pass_arguments(int count, char **arguments) {
  _swift_stdlib_overrideUnsafeArgvArgc(arguments, count);
}
