#include "nn/message.hpp"

#include <cmath>

namespace nn {

namespace {

// Not by std::to_string, printf or a stream: those alone would be a tenth of the WebAssembly module.
void append_whole(std::string& sentence, std::uint64_t number) {
  char digits[20];
  int count = 0;
  do {
    digits[count++] = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number > 0);
  while (count > 0) sentence += digits[--count];
}

void append_number(std::string& sentence, double number) {
  if (number != number) {
    sentence += "not a number";
    return;
  }
  if (number < 0) sentence += "-";
  const double distance = std::fabs(number);
  if (!(distance < 1e12)) {
    sentence += "a huge number";
    return;
  }
  const auto millionths = static_cast<std::uint64_t>(distance * 1e6 + 0.5);
  append_whole(sentence, millionths / 1'000'000);
  std::uint64_t rest = millionths % 1'000'000;
  if (rest > 0) sentence += ".";
  for (std::uint64_t place = 100'000; rest > 0; place /= 10) {
    sentence += static_cast<char>('0' + rest / place);
    rest %= place;
  }
}

}  // namespace

void Piece::append_to(std::string& sentence) const {
  if (text_.data() != nullptr) {
    sentence += text_;
  } else {
    append_number(sentence, number_);
  }
}

std::string join(std::initializer_list<Piece> pieces) {
  std::string sentence;
  for (const Piece& piece : pieces) piece.append_to(sentence);
  return sentence;
}

void fail(ErrorCode code, std::initializer_list<Piece> sentence) { throw Error{code, join(sentence)}; }

}  // namespace nn
