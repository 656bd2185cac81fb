// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/windows.h"

#include "ui/workbench/mainwindow.h"

#include <QApplication>
#include <QScreen>
#include <QTimer>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr QPoint aside(28, 28); ///< where a new window lies, from the one it was opened from

} // namespace

Windows::Windows(Api::Nouns &engine, WindowSettings &settings, QObject *parent)
    : QObject(parent), m_engine(engine), m_settings(settings), m_notifier(engine, settings, this)
{
    m_notifier.setSeen([this](const News &news) { return isSeen(news); });
    connect(&m_notifier, &Notifier::chosen, this, &Windows::goTo);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        auto *window = now ? qobject_cast<MainWindow *>(now->window()) : nullptr;
        if (window && m_used.removeOne(window))
            m_used.prepend(window);
    });
}

Windows::~Windows()
{
    closeAll();
}

void Windows::openRemembered()
{
    const int count = m_settings.windowCount();
    for (int number = 0; number < count; ++number)
        make(number)->show();
}

void Windows::openAnother()
{
    if (!m_used.isEmpty())
        openBeside(m_used.first(), m_used.first()->sessionInView());
}

MainWindow *Windows::make(int number)
{
    auto *window = new MainWindow(m_engine, m_settings, number);
    m_windows.append(window);
    std::ranges::sort(m_windows, {}, &MainWindow::number);
    m_used.prepend(window);
    connect(window, &MainWindow::closed, this, [this, window](CloseOutcome outcome) { // not inside its own signal
        QTimer::singleShot(0, this, [this, window, outcome] { closed(window, outcome); });
    });
    connect(window, &MainWindow::windowRequested, this,
            [this, window](const std::optional<SessionKey> &key) { openBeside(window, key); });
    connect(window, &MainWindow::looked, &m_notifier, &Notifier::looked);
    updateLast();
    return window;
}

void Windows::openBeside(MainWindow *window, const std::optional<SessionKey> &key)
{
    int number = 0; // the lowest that is free; m_windows is in their order
    for (const MainWindow *each : std::as_const(m_windows))
        number += each->number() == number ? 1 : 0;
    if (number >= WindowSettings::maxWindows) {
        window->showError({ErrorCode::WrongState,
                           tr("Cannot open another window. There are %1 already. Close one first.").arg(number),
                           {}});
        window->comeForward();
        return;
    }
    window->remember();
    m_settings.copyWindow(window->number(), number);
    if (key)
        m_settings.setLastSession(*key, number);
    MainWindow *made = make(number);
    if (!(made->windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen))) {
        const QRect screen = window->screen()->availableGeometry();
        const QPoint at = window->pos() + aside;
        const bool fits = at.x() + made->width() <= screen.right() && at.y() + made->height() <= screen.bottom();
        made->move(fits ? at : screen.topLeft());
    }
    made->show();
    made->comeForward();
}

void Windows::closed(MainWindow *window, CloseOutcome outcome)
{
    if (!m_windows.contains(window))
        return; // all went meanwhile
    if (outcome != CloseOutcome::OthersStay) {
        closeAll();
        Q_EMIT left(outcome);
        return;
    }
    m_windows.removeOne(window);
    m_used.removeOne(window);
    delete window;
    updateLast();
}

/// Numbers close up, so that the next start finds those that were open.
void Windows::remember()
{
    for (qsizetype i = 0; i < m_windows.size(); ++i) {
        if (m_windows[i]->isVisible()) // the one that was closed has done so
            m_windows[i]->remember();
        m_settings.copyWindow(m_windows[i]->number(), int(i));
    }
    m_settings.setWindowCount(int(m_windows.size()));
}

void Windows::closeAll()
{
    if (m_windows.isEmpty())
        return;
    remember();
    m_used.clear();
    qDeleteAll(std::exchange(m_windows, {}));
}

void Windows::updateLast()
{
    for (MainWindow *window : std::as_const(m_windows))
        window->setLastWindow(m_windows.size() == 1);
}

bool Windows::isSeen(const News &news) const
{
    return std::ranges::any_of(m_windows, [&news](const MainWindow *window) {
        // A prompt that ends is only worth a word to somebody who is not at this program at all.
        return window->isActiveWindow() && (news.kind == NewsKind::Prompt || window->sessionInView() == news.session);
    });
}

void Windows::goTo(const News &news, const QByteArray &token)
{
    if (m_used.isEmpty())
        return;
    const auto shows = [&news](const MainWindow *window) { return window->sessionInView() == news.session; };
    const auto it = std::ranges::find_if(m_used, shows);
    MainWindow *window = it == m_used.end() ? m_used.first() : *it;
    window->showPage(news.session, news.page());
    window->comeForward(token);
}

} // namespace Vitrine::Ui
