/// Replaces two functions of the C and C++ libraries that would bring printf along.
#include <cstdlib>

/// The C++ library's last words before an abort. The core never prints.
extern "C" [[noreturn]] void abort_message(const char* /*format*/, ...) { std::abort(); }

/// What sprintf becomes where no fractions are printed. Embind would name a type with it that was never registered.
extern "C" int siprintf(char* text, const char* /*format*/, ...) {
  *text = '\0';
  return 0;
}
