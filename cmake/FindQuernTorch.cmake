# SPDX-License-Identifier: GPL-3.0-or-later
# LibTorch as one imported target, QuernTorch::torch: Debian's 1.13 (CPU), a libtorch archive or the torch package of a
# Python (2.7 or newer). Point CMAKE_PREFIX_PATH at the latter two. Torch's own package file would ask a CUDA build for
# nvcc and the toolkit, of which nothing here needs a header.
find_path(QuernTorch_INCLUDE_DIR torch/csrc/autograd/variable.h PATH_SUFFIXES include)
find_path(QuernTorch_API_INCLUDE_DIR torch/torch.h
          HINTS ${QuernTorch_INCLUDE_DIR}/torch/csrc/api/include
          PATH_SUFFIXES include/torch/csrc/api/include torch/csrc/api/include)
foreach(library torch torch_cpu c10 torch_cuda c10_cuda)
  find_library(QuernTorch_${library}_LIBRARY ${library} HINTS ${QuernTorch_INCLUDE_DIR}/../lib)
endforeach()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(QuernTorch REQUIRED_VARS QuernTorch_torch_LIBRARY QuernTorch_torch_cpu_LIBRARY
                                  QuernTorch_c10_LIBRARY QuernTorch_INCLUDE_DIR QuernTorch_API_INCLUDE_DIR)

if(QuernTorch_FOUND AND NOT TARGET QuernTorch::torch)
  add_library(QuernTorch::torch INTERFACE IMPORTED)
  target_include_directories(QuernTorch::torch SYSTEM INTERFACE ${QuernTorch_INCLUDE_DIR} ${QuernTorch_API_INCLUDE_DIR})
  # Nothing refers to torch_cuda by name; without --no-as-needed it would be left out and CUDA reported as absent.
  set(libraries ${QuernTorch_torch_LIBRARY} ${QuernTorch_torch_cpu_LIBRARY} ${QuernTorch_c10_LIBRARY})
  foreach(library torch_cuda c10_cuda)
    if(QuernTorch_${library}_LIBRARY)
      list(APPEND libraries ${QuernTorch_${library}_LIBRARY})
    endif()
  endforeach()
  target_link_libraries(QuernTorch::torch INTERFACE -Wl,--no-as-needed ${libraries} -Wl,--as-needed)
endif()
