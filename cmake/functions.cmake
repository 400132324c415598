# SPDX-License-Identifier: GPL-3.0-or-later
# The three functions of the house; everything else is a list.

# quern_family(regression SOURCES ridge.cpp ridge_operator.cpp …): one folder of core, part of libquern-core.
function(quern_family name)
  cmake_parse_arguments(family "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_library(quern-core-${name} OBJECT ${family_SOURCES})
  # The page of an operator names its parameters as briefly as its neighbours do: it is compiled alone.
  set(pages ${family_SOURCES})
  list(FILTER pages INCLUDE REGEX "_operator\\.cpp$")
  set_source_files_properties(${pages} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  target_compile_definitions(quern-core-${name} PRIVATE QUERN_CORE_BUILD)
  target_link_libraries(quern-core-${name} PRIVATE quern-headers ${family_LIBRARIES})
  target_precompile_headers(quern-core-${name} REUSE_FROM quern-pch)
  target_link_libraries(quern-core PRIVATE ${family_LIBRARIES})
  target_sources(quern-core PRIVATE $<TARGET_OBJECTS:quern-core-${name}>)
endfunction()

# quern_pack(robust SOURCES …): a pack of operators, loaded at run time.
function(quern_pack name)
  cmake_parse_arguments(pack "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_library(quern-pack-${name} MODULE ${pack_SOURCES})
  target_link_libraries(quern-pack-${name} PRIVATE quern-core ${pack_LIBRARIES})
  set_target_properties(quern-pack-${name} PROPERTIES
    PREFIX "" OUTPUT_NAME ${name} LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib/quern/packs)
  install(TARGETS quern-pack-${name} LIBRARY DESTINATION lib/quern/packs)
endfunction()

# quern_test(column_test.cpp [UI] [LIBRARIES …]): a test program named after its source; in tests/core/table
# it is core-table-column_test, and ctest calls it core/table/column_test.
# UI: links the window and runs on the offscreen platform.
function(quern_test source)
  cmake_parse_arguments(test "UI" "" "LIBRARIES" ${ARGN})
  file(RELATIVE_PATH path ${PROJECT_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR}/${source})
  string(REGEX REPLACE "\\.cpp$" "" path ${path})
  string(REPLACE "/" "-" name ${path})
  # moc is called for the one file that needs it.
  string(REGEX REPLACE "\\.cpp$" ".moc" moc ${CMAKE_CURRENT_BINARY_DIR}/${source})
  add_executable(${name} ${source} ${moc})
  add_custom_command(OUTPUT ${moc} DEPENDS ${source}
    COMMAND Qt6::moc ${CMAKE_CURRENT_SOURCE_DIR}/${source} -o ${moc})
  target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
  target_link_libraries(${name} PRIVATE quern-testing ${test_LIBRARIES})
  target_compile_definitions(${name} PRIVATE QT_NO_KEYWORDS)
  if(test_UI)
    target_link_libraries(${name} PRIVATE quern-ui)
    target_precompile_headers(${name} REUSE_FROM ui_tests_pch)
  else()
    target_precompile_headers(${name} REUSE_FROM tests_pch)
  endif()
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  add_test(NAME ${path} COMMAND ${name})
  # A home of its own: what a user keeps is none of a test's business, and tests run at the same time.
  set(home ${CMAKE_BINARY_DIR}/tests/home/${name})
  set_tests_properties(${path} PROPERTIES TIMEOUT 300 ENVIRONMENT
    "XDG_STATE_HOME=${home}/state;XDG_CACHE_HOME=${home}/cache;XDG_CONFIG_HOME=${home}/config;QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QUERN_SOURCE_DIR=${CMAKE_SOURCE_DIR};QUERN_BINARY_DIR=${CMAKE_BINARY_DIR}")
endfunction()
