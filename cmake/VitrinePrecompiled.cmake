# SPDX-License-Identifier: GPL-3.0-or-later
# Most of the time of compiling one of our files goes into reading the headers of Qt and the standard library. These are
# read once for all files. Each file still includes what it uses: with VITRINE_PRECOMPILE=OFF everything compiles, too.

option(VITRINE_PRECOMPILE "Read the common headers of Qt and the standard library once" ON)

# The object library whose only work is to carry the precompiled headers.
function(vitrine_headers_once name)
    cmake_parse_arguments(arg "" "" "HEADERS;LIBRARIES" ${ARGN})
    set(empty ${CMAKE_BINARY_DIR}/precompiled/${name}.cpp)
    file(CONFIGURE OUTPUT ${empty} CONTENT "// what has to be compiled so that the headers are\n")
    add_library(headers_${name} OBJECT ${empty})
    target_compile_options(headers_${name} PRIVATE -fPIC -fpch-preprocess)
    target_link_libraries(headers_${name} PRIVATE vitrine_flags ${arg_LIBRARIES})
    target_precompile_headers(headers_${name} PRIVATE ${arg_HEADERS})
endfunction()

if(VITRINE_PRECOMPILE)
    set(core <algorithm> <array> <cerrno> <chrono> <cstring> <expected> <functional> <memory> <optional> <string> <utility>
        <vector> <QCoreApplication> <QDateTime> <QDir> <QElapsedTimer> <QFile> <QFuture> <QHash> <QJsonArray> <QJsonDocument>
        <QJsonObject> <QObject> <QPointer> <QPromise> <QRegularExpression> <QSocketNotifier> <QStringList> <QTimer> <QVariant>)
    vitrine_headers_once(core HEADERS ${core} LIBRARIES Qt6::Core)
    vitrine_headers_once(widgets LIBRARIES Qt6::Core Qt6::Widgets
        HEADERS ${core} <QAction> <QApplication> <QHBoxLayout> <QKeyEvent> <QLabel> <QMenu> <QPainter> <QPushButton> <QTreeView>
                <QVBoxLayout> <QWidget>)
endif()

# vitrine_precompiled(TARGET core|widgets): programs, too, are compiled with -fPIC, as the headers are.
function(vitrine_precompiled target name)
    if(VITRINE_PRECOMPILE)
        target_compile_options(${target} PRIVATE -fPIC -fpch-preprocess)
        target_precompile_headers(${target} REUSE_FROM headers_${name})
    endif()
endfunction()
