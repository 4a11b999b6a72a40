#include <array>

#include "classes.hpp"
#include "nn/datasets/dataset.hpp"
#include "values.hpp"

namespace nn {

namespace {
constexpr Task kClasses = Task::Classification;
constexpr Box kNoBox{};
constexpr Box kCourseBox{-1.0, 1.0, -1.0, 1.0};

constexpr std::array<Dataset, 13> kDatasets{{
    {DatasetKind::Circle, kClasses, 2, 2, datasets::circle, false, kNoBox},
    {DatasetKind::Xor, kClasses, 2, 2, datasets::exclusive_or, false, kNoBox},
    {DatasetKind::Gaussians, kClasses, 2, 2, datasets::gaussians, false, kNoBox},
    {DatasetKind::Spiral, kClasses, 2, 6, datasets::spiral, false, kNoBox},
    {DatasetKind::Moons, kClasses, 2, 2, datasets::moons, false, kNoBox},
    {DatasetKind::Rings, kClasses, 2, 6, datasets::rings, false, kNoBox},
    {DatasetKind::Checkerboard, kClasses, 2, 2, datasets::checkerboard, false, kNoBox},
    {DatasetKind::Blobs, kClasses, 2, 6, datasets::blobs, false, kNoBox},
    {DatasetKind::CourseSpiral, kClasses, 2, 6, nullptr, true, kCourseBox},
    {DatasetKind::CourseVertical, kClasses, 2, 6, nullptr, true, {-0.5, 1.5, -0.5, 1.5}},
    {DatasetKind::Sine, Task::Curve, 1, 1, datasets::sine, true, {0.0, 1.0, -1.25, 1.25}},
    {DatasetKind::Plane, Task::Regression, 1, 1, datasets::plane, false, kNoBox},
    {DatasetKind::MultiGaussian, Task::Regression, 1, 1, datasets::multi_gaussian, false, kNoBox},
}};
}  // namespace

std::span<const Dataset> all_datasets() { return kDatasets; }
const Dataset& dataset(DatasetKind kind) { return kDatasets[static_cast<std::size_t>(kind)]; }

}  // namespace nn
