// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/screen.h"

#include "engine/store/boundprocess.h"
#include "tests/bench/waiting.h"

#include <QHashFunctions>
#include <QSet>
#include <QStandardPaths>

#include <csignal>
#include <cstdlib>
#include <xcb/xcb.h>

namespace Vitrine::Bench {

namespace {

constexpr int leastWidth = 600;
constexpr int leastHeight = 400;
// The left part of the window, below its bars.
constexpr int partLeft = 12;
constexpr int partTop = 120;
constexpr int partWidth = 200;

template <typename T>
using Reply = std::unique_ptr<T, decltype(&std::free)>;

template <typename T>
Reply<T> own(T *reply)
{
    return Reply<T>(reply, &std::free);
}

} // namespace

Result<std::unique_ptr<Screen>> Screen::open()
{
    std::unique_ptr<Screen> screen(new Screen);
    screen->m_display = qEnvironmentVariable("DISPLAY");
    if (screen->m_display.isEmpty()) {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("Xvfb"));
        if (program.isEmpty())
            return fail(ErrorCode::HostLacks,
                        QStringLiteral("There is no X server: DISPLAY is not set, and Xvfb is not installed."));
        Store::bindToThisProcess(screen->m_server, SIGKILL);
        screen->m_server.start(program, {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                                         QStringLiteral("0"), QStringLiteral("1600x1000x24"),
                                         QStringLiteral("-nolisten"), QStringLiteral("tcp")});
        QByteArray number;
        waitUntil(
            [&] {
                number += screen->m_server.readAllStandardOutput();
                return number.endsWith('\n') || screen->m_server.state() == QProcess::NotRunning;
            },
            std::chrono::seconds(30));
        if (number.trimmed().isEmpty())
            return fail(ErrorCode::HostLacks, QStringLiteral("Xvfb does not start."),
                        QString::fromUtf8(screen->m_server.readAllStandardError()));
        screen->m_display = QLatin1Char(':') + QString::fromLatin1(number.trimmed());
    }
    screen->m_connection = xcb_connect(screen->m_display.toLocal8Bit().constData(), nullptr);
    if (xcb_connection_has_error(screen->m_connection) != 0)
        return fail(ErrorCode::Unreachable, QStringLiteral("The X server %1 does not answer.").arg(screen->m_display));
    screen->m_root = xcb_setup_roots_iterator(xcb_get_setup(screen->m_connection)).data->root;
    return screen;
}

Screen::~Screen()
{
    if (m_connection)
        xcb_disconnect(m_connection);
    m_server.terminate();
    waitUntil([&] { return m_server.state() == QProcess::NotRunning; }, std::chrono::seconds(5));
}

std::optional<Screen::Look> Screen::look() const
{
    const auto tree = own(xcb_query_tree_reply(m_connection, xcb_query_tree(m_connection, m_root), nullptr));
    if (!tree)
        return std::nullopt;
    const xcb_window_t *children = xcb_query_tree_children(tree.get());
    for (int i = 0; i < xcb_query_tree_children_length(tree.get()); ++i) {
        const auto attributes = own(xcb_get_window_attributes_reply(
            m_connection, xcb_get_window_attributes(m_connection, children[i]), nullptr));
        const auto geometry =
            own(xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, children[i]), nullptr));
        if (!attributes || !geometry || attributes->map_state != XCB_MAP_STATE_VIEWABLE ||
            geometry->width < leastWidth || geometry->height < leastHeight)
            continue;
        const auto image =
            own(xcb_get_image_reply(m_connection,
                                    xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, children[i], partLeft,
                                                  partTop, partWidth, uint16_t(geometry->height - partTop - 100), ~0U),
                                    nullptr));
        if (!image)
            continue;
        const auto *pixels = reinterpret_cast<const quint32 *>(xcb_get_image_data(image.get()));
        const int count = xcb_get_image_data_length(image.get()) / 4;
        QSet<quint32> colours;
        for (int pixel = 0; pixel < count; ++pixel)
            colours.insert(pixels[pixel]);
        return Look{int(colours.size()), qHashBits(pixels, size_t(count) * 4)};
    }
    return std::nullopt;
}

} // namespace Vitrine::Bench
