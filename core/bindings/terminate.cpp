/// Replaces the C++ library's last words before an abort. Its own version prints, which the core never does, and brings
/// printf along.
#include <cstdlib>

extern "C" [[noreturn]] void abort_message(const char* /*format*/, ...) { std::abort(); }
